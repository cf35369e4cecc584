import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { CardMetadata } from './CardMetadata';
import type { CardResult } from './CardResult';
import { compactText } from './compactText';
import { scalarOf } from './scalarOf';
import { scalarsOf } from './scalarsOf';

/**
 * Licence and metrics in the metadata of a card, which has the form of Hugging Face's `modelcard.md`. What does not have
 * that form is passed over: metadata is read for what it says, not validated.
 */
export function metadataFacts({
  fields,
  index,
}: CardMetadata): Pick<CardFacts, 'license' | 'metrics'> {
  const license = compactText(licensesOf(fields).join(', '));
  const metrics = index.results
    .map(({ dataset, metric, value }) => {
      const name = dataset && compactText(datasetText(dataset));
      return {
        name: compactText(metric),
        value: compactText(value),
        ...(name && { dataset: name }),
      };
    })
    .filter(({ name, value }) => name && value);
  return { ...(license && { license }), metrics };
}

/** Such as `Common Voice (fr, test)`. */
function datasetText({
  name,
  config,
  split,
  revision,
}: NonNullable<CardResult['dataset']>): string {
  const part = [config, split, revision].filter(Boolean).join(', ');
  return part ? `${name} (${part})` : name;
}

/** A licence that the list of known ones does not have is `other`, with a name or a link of its own. */
function licensesOf({
  license,
  license_name: name,
  license_link: link,
}: CardMetadata['fields']): string[] {
  return scalarsOf(license).map(id =>
    id === 'other' ? scalarOf(name) ?? scalarOf(link) ?? id : id,
  );
}
