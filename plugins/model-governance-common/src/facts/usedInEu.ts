/** Names that cover the European Union, and the codes (ISO 3166-1 alpha-2) of the European Economic Area. */
const INSIDE = new Set(
  (
    'EU EEA EUROPE EMEA GLOBAL WORLDWIDE ' +
    'AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'
  ).split(' '),
);

const COUNTRY = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/**
 * Whether a region lies in the European Union or the European Economic Area, in which the AI Act applies too: `true`,
 * `false`, or `undefined` for what is neither a known name nor a country code.
 */
export function usedInEu(region: string): boolean | undefined {
  const name = region.trim().toLocaleUpperCase('en-US');
  if (INSIDE.has(name) || INSIDE.has(name.split('-')[0])) {
    return true;
  }
  return COUNTRY.test(name) ? false : undefined;
}
