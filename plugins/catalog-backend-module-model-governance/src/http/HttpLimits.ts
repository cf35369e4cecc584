/** What a registry may cost. */
export interface HttpLimits {
  /** For one request with its answer, redirects included. */
  timeoutMs: number;
  /** The largest answer, unpacked. */
  maxBytes: number;
  /** How often a request is made, the first time included. */
  attempts: number;
  /** The wait before the second attempt; it doubles each time. */
  firstDelayMs: number;
  /** The longest wait, whatever `Retry-After` says. */
  maxDelayMs: number;
  maxRedirects: number;
}

/** {@link HttpLimits} of every registry. */
export const HTTP_LIMITS: Readonly<HttpLimits> = {
  timeoutMs: 30_000,
  maxBytes: 32 * 1024 * 1024,
  attempts: 4,
  firstDelayMs: 500,
  maxDelayMs: 60_000,
  maxRedirects: 5,
};
