/**
 * Does something that ends by a signal, which comes after a time or with the caller's own. The signals are not joined by
 * `AbortSignal.any`: a reading makes thousands of requests under one signal, which would remember them all.
 *
 * @throws Error as made by `onTimeout` if the time is over
 */
export async function withTimeout<T>(
  options: { timeoutMs: number; signal: AbortSignal; onTimeout: () => Error },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, options.timeoutMs);
  options.signal.addEventListener('abort', abort, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    options.signal.throwIfAborted();
    throw isLate ? options.onTimeout() : error;
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', abort);
    // Lets go of the connection where the answer was not read to its end.
    abort();
  }
}
