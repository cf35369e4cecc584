import { NotAllowedError } from '@backstage/errors';
import type { SignInResolver } from '@backstage/plugin-auth-node';
import { EXAMPLE_PERSON_ANNOTATION } from './ExamplePerson';

/** Signs in as a user of the catalog that is marked as an example person, and as nobody else. */
export const signInAsExamplePerson: SignInResolver<{
  userRef: string;
}> = async ({ result: { userRef } }, context) => {
  const { entity } = await context.findCatalogUser({ entityRef: userRef });
  if (!entity.metadata.annotations?.[EXAMPLE_PERSON_ANNOTATION]) {
    throw new NotAllowedError(`${userRef} is not an example person`);
  }
  return context.signInWithCatalogUser({ entityRef: userRef });
};
