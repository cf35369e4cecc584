import type { JsonValue } from '@backstage/types';
import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { compactText } from '../../card/compactText';
import { scalarOf } from '../../card/scalarOf';
import { isJsonObject } from '../../entity/isJsonObject';

/** What the making of the model let out, which cards give in grams of carbon dioxide. */
export function emissionsOfCard(
  value: JsonValue | undefined,
): CardFacts['metrics'] {
  const emissions = scalarOf(isJsonObject(value) ? value.emissions : value);
  return emissions === undefined
    ? []
    : [{ name: 'co2_eq_emissions', value: `${compactText(emissions)} g` }];
}
