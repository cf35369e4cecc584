import { z } from 'zod';
import { readBody } from './readBody';
import { RegistryError } from './RegistryError';
import { retryAfterMs } from './retryAfterMs';

/** How much of what a server writes is read, in bytes, and passed on, in characters. */
const MAX_BYTES = 64 * 1024;
const MAX_DETAIL = 200;

/** MLflow says `error_code`, Kubeflow `code`, the Hugging Face Hub `error`. */
const errorSchema = z
  .object({
    error_code: z.string(),
    code: z.string(),
    message: z.string(),
    error: z.string(),
  })
  .partial()
  .catch({});

/** The error that an answer stands for whose status tells of no success. */
export async function failedAnswer(
  response: Response,
  options: {
    /** Registry and address. */
    asked: string;
    credentialsKey: string;
    /** What may not be passed on, wherever the server says it. */
    secrets: readonly string[];
  },
): Promise<RegistryError> {
  const { status } = response;
  if (status === 401 || status === 403) {
    const reason =
      status === 401
        ? 'does not accept the credentials'
        : 'does not allow these credentials to read this';
    return new RegistryError(
      `${options.asked} ${reason} (${status}); look at ${options.credentialsKey} in the configuration.`,
      { status },
    );
  }
  const body = await readBody(response, MAX_BYTES);
  const text = body?.toString('utf8') ?? '';
  const said = parsed(text);
  const detail = shortened(said.message ?? said.error ?? text, options.secrets);
  return new RegistryError(
    `${options.asked} answers ${status}${detail && `: ${detail}`}`,
    {
      status,
      code: said.error_code ?? said.code,
      isTransient: status === 408 || status === 429 || status >= 500,
      retryAfterMs: retryAfterMs(
        response.headers.get('retry-after'),
        Date.now(),
      ),
    },
  );
}

function parsed(text: string): z.infer<typeof errorSchema> {
  try {
    return errorSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

function shortened(text: string, secrets: readonly string[]): string {
  const line = secrets
    .reduce((said, secret) => said.replaceAll(secret, '…'), text)
    .slice(0, 10 * MAX_DETAIL)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length > MAX_DETAIL ? `${line.slice(0, MAX_DETAIL)}…` : line;
}
