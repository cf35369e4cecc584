import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** The header in which the sign-in page names the chosen person. */
export const EXAMPLE_PERSON_HEADER = 'x-example-person';

/**
 * Believes the browser who it is. It therefore refuses to start anywhere but in development and tests, which stops the
 * backend.
 */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async (
    { userRef }: { userRef: string },
    context,
  ) => {
    const { entity } = await context.findCatalogUser({ entityRef: userRef });
    const { displayName, email } = Object(entity.spec?.profile);
    return { profile: { displayName, email } };
  },

  initialize() {
    const environment = process.env.NODE_ENV;
    if (environment !== 'development' && environment !== 'test') {
      throw new NotAllowedError(
        `the demo sign-in lets everybody be anybody and runs only with NODE_ENV=development, not ${environment}; ` +
          'remove auth.providers.demo from the configuration',
      );
    }
  },

  async authenticate({ req }) {
    const userRef = req.header(EXAMPLE_PERSON_HEADER);
    if (!userRef) {
      throw new AuthenticationError(
        `the header ${EXAMPLE_PERSON_HEADER} names no example person`,
      );
    }
    return {
      result: { userRef: stringifyEntityRef(parseEntityRef(userRef)) },
    };
  },
});
