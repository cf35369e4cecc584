/** A text as OSCAL's data types want it: something, on one line. */
export function oscalText(text: string | undefined): string {
  return text?.replace(/\s+/g, ' ').trim() || 'not stated';
}
