import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
  type HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/**
 * The mock tokens of a plugin that asks on behalf of a user look to the permission plugin as if the user asked, whom it
 * does not answer with conditions. This restores the difference that real tokens make.
 */
export const tellTokensApart = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }): HttpAuthService => {
    const httpAuth = mockServices.httpAuth({ pluginId: plugin.getId() });
    if (plugin.getId() !== 'permission') {
      return httpAuth;
    }
    const credentials = async (
      ...args: Parameters<HttpAuthService['credentials']>
    ): Promise<BackstageCredentials> => {
      const found: BackstageCredentials = await httpAuth.credentials(...args);
      const { principal } = found as ReturnType<typeof mockCredentials.user>;
      return principal.type === 'user'
        ? mockCredentials.user(principal.userEntityRef, {
            actor: { subject: 'plugin:tests' },
          })
        : found;
    };
    return {
      credentials: credentials as HttpAuthService['credentials'],
      issueUserCookie: (...args) => httpAuth.issueUserCookie(...args),
    };
  },
});
