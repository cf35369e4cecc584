import { ResponseError, type ErrorLike } from '@backstage/errors';
import { fieldsOfMessage } from './fieldsOfMessage';

/** An error of the server as screens explain it. */
export interface DescribedError {
  /** The HTTP status; absent where the server did not answer. */
  status?: number;
  /** The server's own words. */
  message: string;
  /** What is wrong with each field that the server names, by its path, such as `payload.groups[1].size`. */
  fields: Record<string, string>;
}

/** Takes the server's own words out of an error of the client. */
export function describeError(error: Error | ErrorLike): DescribedError {
  return error instanceof ResponseError
    ? {
        status: error.statusCode,
        message: error.cause.message,
        fields: fieldsOfMessage(error.cause.message),
      }
    : { message: error.message, fields: fieldsOfMessage(error.message) };
}
