/** No path of a file needs to be decoded more often; what goes on beyond is hiding something. */
const MAX_DECODINGS = 5;

/**
 * Whether a relative path has only names in it however often it is decoded: nothing empty, no `.`, `..`,
 * backslash or beginning of a query.
 */
export function isPlainPath(path: string): boolean {
  let decoded = path;
  for (let i = 0; i < MAX_DECODINGS; i++) {
    if (!decoded.split('/').every(isName)) {
      return false;
    }
    const previous = decoded;
    decoded = decode(decoded);
    if (decoded === previous) {
      return true;
    }
  }
  return false;
}

function isName(segment: string): boolean {
  return !['', '.', '..'].includes(segment) && !/[\\?#\p{Cc}]/u.test(segment);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
