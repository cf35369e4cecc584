/**
 * Reads the body of an answer, counting while it comes.
 *
 * @returns `undefined` if it is larger than allowed; the rest is not read then
 */
export async function readBody(
  response: Response,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
