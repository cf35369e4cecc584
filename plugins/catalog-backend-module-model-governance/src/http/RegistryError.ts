import { CustomErrorBase } from '@backstage/errors';

/** A registry that did not give what was asked of it. The message is for people: it names the registry and the address. */
export class RegistryError extends CustomErrorBase {
  name = 'RegistryError' as const;

  constructor(
    message: string,
    readonly details: {
      /** The HTTP status, where there was an answer. */
      status?: number;
      /** The code of the error in the registry's own words, such as `RESOURCE_DOES_NOT_EXIST`. */
      code?: string;
      /** Whether asking again may help. */
      isTransient?: boolean;
      /** How long the registry asks to wait, in milliseconds. */
      retryAfterMs?: number;
    } = {},
  ) {
    super(message);
  }
}
