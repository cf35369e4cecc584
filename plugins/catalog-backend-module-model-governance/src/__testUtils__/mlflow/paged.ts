import { MlflowFault } from './MlflowFault';

/**
 * One page of a listing, as MLflow cuts them: the token is its offset, and there is none after the last page.
 *
 * @throws MlflowFault if the page asked for is larger than allowed, or the token none of its own
 */
export function paged<T>(
  items: readonly T[],
  query: URLSearchParams,
  limits: { usual: number; most: number },
): { items: T[]; next_page_token?: string } {
  const size = Number(query.get('max_results') ?? limits.usual);
  if (!Number.isInteger(size) || size < 1 || size > limits.most) {
    throw new MlflowFault(
      400,
      'INVALID_PARAMETER_VALUE',
      `Invalid value for request parameter max_results. It must be at most ${limits.most}, but got value ${size}`,
    );
  }
  const offset = offsetOf(query.get('page_token'));
  const end = offset + size;
  return {
    items: items.slice(offset, end),
    ...(end < items.length && {
      next_page_token: Buffer.from(JSON.stringify({ offset: end })).toString(
        'base64',
      ),
    }),
  };
}

function offsetOf(token: string | null): number {
  if (!token) {
    return 0;
  }
  try {
    const { offset } = JSON.parse(Buffer.from(token, 'base64').toString());
    return offset;
  } catch {
    throw new MlflowFault(
      400,
      'INVALID_PARAMETER_VALUE',
      'Invalid page token, could not base64-decode',
    );
  }
}
