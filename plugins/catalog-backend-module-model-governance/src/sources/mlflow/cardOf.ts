import { parseModelCard } from '../../card/parseModelCard';

/** The largest card that is read, as elsewhere; its beginning is, then. */
const MAX_LENGTH = 1_048_576;

/** What a description says as a model card. */
export function cardOf(
  description: string | undefined,
): ReturnType<typeof parseModelCard> {
  return parseModelCard((description ?? '').slice(0, MAX_LENGTH));
}
