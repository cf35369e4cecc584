const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** No number that anybody writes is longer; more digits mean something else. */
const MAX_LENGTH = 40;

/** The value of a metric: a number, also where it is written as text; anything else as it is written. */
export function metricValue(value: number | string | boolean): number | string {
  const text = String(value).trim();
  const number =
    text.length <= MAX_LENGTH && NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : text;
}
