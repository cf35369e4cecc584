/** An address that a person can follow; `undefined` for anything else, such as `s3://…` or what runs as a script. */
export function webLink(address: string | undefined): string | undefined {
  const text = address?.trim() ?? '';
  return /^https?:\/\//i.test(text) && URL.canParse(text)
    ? new URL(text).toString()
    : undefined;
}
