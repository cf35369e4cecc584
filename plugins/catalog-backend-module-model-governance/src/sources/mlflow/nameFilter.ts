/**
 * The filter of MLflow for the versions of one model. Its language has no escapes: a name with a quote or a backslash is
 * asked for with a pattern that fits more names than this one, so that the answer has to be filtered again.
 */
export function nameFilter(name: string): string {
  return /['\\]/.test(name)
    ? `name LIKE '${name.replace(/['\\]/g, '_')}'`
    : `name = '${name}'`;
}
