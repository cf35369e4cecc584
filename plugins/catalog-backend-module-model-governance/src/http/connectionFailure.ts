import { isError } from '@backstage/errors';

const UNTRUSTED =
  'has a certificate that is not trusted; name the file of its certificate authority in the environment variable NODE_EXTRA_CA_CERTS';

/** What went wrong, by the code of Node. These do not pass by themselves. */
const LASTING: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  CERT_NOT_YET_VALID: 'has a certificate that is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate of another host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'does not speak TLS; is it http?',
};

const PASSING: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ENOTFOUND: 'is on a host that is not found',
  EAI_AGAIN: 'is on a host that is not found at present',
};

/** Why there is no answer, as the end of a sentence that begins with the address. */
export function connectionFailure(error: unknown): {
  message: string;
  isTransient: boolean;
} {
  const code = codeOf(error);
  if (code && code in LASTING) {
    return { message: `${LASTING[code]} (${code})`, isTransient: false };
  }
  const reason = PASSING[code ?? ''] ?? 'broke off the connection';
  return {
    message: code ? `${reason} (${code})` : reason,
    isTransient: true,
  };
}

/** The first code in the chain of causes: fetch wraps what happened. */
function codeOf(error: unknown): string | undefined {
  for (let at = error, depth = 0; isError(at) && depth < 5; depth++) {
    if (typeof at.code === 'string') {
      return at.code;
    }
    at = at.cause;
  }
  return undefined;
}
