import type { Evidence } from '../records';

/** Whether evidence was drawn from a registry or a document, and brought by nobody. @public */
export function isSourced({ source }: Pick<Evidence, 'source'>): boolean {
  return source === 'registry' || source === 'catalog';
}
