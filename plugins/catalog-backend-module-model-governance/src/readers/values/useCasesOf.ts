import type { UseCase } from '@modelgov/backstage-plugin-model-governance-common';
import { compactText } from '../../card/compactText';
import { hasContent } from '../../card/hasContent';

/** How long the name of a use case may be, with room for a number behind it. */
const MAX_NAME = 58;

const MAX_PURPOSE = 5_000;

/** No card lists more; what does is no list of use cases. */
const MAX_USE_CASES = 50;

/** The use cases that a document lists as texts. Each is named by how it begins, no two alike. */
export function useCasesOf(
  purposes: string[],
  more: Pick<UseCase, 'users' | 'outOfScope'> = {},
): UseCase[] | undefined {
  const names = new Set<string>();
  const useCases = purposes
    .filter(purpose => hasContent(purpose) && compactText(purpose) !== '')
    .slice(0, MAX_USE_CASES)
    .map(purpose => {
      const name = unlike(names, headline(purpose));
      names.add(name);
      const intendedPurpose = purpose.slice(0, MAX_PURPOSE).trim();
      return { name, intendedPurpose, ...more };
    });
  return useCases.length ? useCases : undefined;
}

/** The first sentence, or as many of its words as fit. */
function headline(purpose: string): string {
  const text = compactText(purpose);
  const [sentence] = text.split(/(?<=[^.\s]{2})[.:;](?:\s|$)/, 1);
  if (sentence.length <= MAX_NAME) {
    return sentence || text.slice(0, MAX_NAME);
  }
  // Half of a character that takes two places is none.
  const cut = sentence.slice(0, MAX_NAME).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return (end > 0 ? cut.slice(0, end) : cut).trim();
}

function unlike(names: Set<string>, name: string): string {
  let unique = name;
  for (let count = 2; names.has(unique); count++) {
    unique = `${name} (${count})`;
  }
  return unique;
}
