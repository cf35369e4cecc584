import { InputError, stringifyError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import { formatPath } from '../problems/formatPath';
import { problemsOf } from '../problems/problemsOf';
import { policyPackSchema, type PolicyPack } from './PolicyPack';

/**
 * Reads a policy pack from YAML.
 *
 * @param text - The YAML document. Duplicate keys, several documents and aliases that unfold without end are refused.
 * @param source - Where it came from, such as the path of its file; named by errors.
 * @throws InputError that names the source and, for every problem, the path and the reason.
 * @public
 */
export function parsePolicyPack(text: string, source: string): PolicyPack {
  const parsed = policyPackSchema.safeParse(parseYaml(text, source));
  if (!parsed.success) {
    const problems = problemsOf(parsed.error.issues).map(
      ({ path, message }) => `${formatPath(path) || 'document'}: ${message}`,
    );
    throw new InputError(
      `Policy pack ${source} is not valid:\n  ${problems.join('\n  ')}`,
    );
  }
  return parsed.data;
}

function parseYaml(text: string, source: string): unknown {
  const document = parseDocument(text);
  const flaws = [...document.errors, ...document.warnings];
  if (flaws.length > 0) {
    const messages = flaws.map(({ message }) => message.trim());
    throw new InputError(
      `Policy pack ${source} is not valid YAML:\n  ${messages.join('\n  ')}`,
    );
  }
  try {
    return document.toJS();
  } catch (error) {
    throw new InputError(
      `Policy pack ${source} is not valid YAML: ${stringifyError(error)}`,
    );
  }
}
