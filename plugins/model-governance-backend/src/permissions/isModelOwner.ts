import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { modelResourceRef } from './modelResource';

/** Allows models that one of the given entities owns. @public */
export const isModelOwner = createPermissionRule({
  name: 'IS_MODEL_OWNER',
  description: 'Allow models that are owned by one of the given entities',
  resourceRef: modelResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe(
        'Full refs of users or groups, such as the ownership claims of the signed-in user',
      ),
  }),
  apply: (model, { claims }) =>
    model.owner !== undefined && lowerCased(claims).includes(model.owner),
  toQuery: ({ claims }) => ({ column: 'owner', values: lowerCased(claims) }),
});

function lowerCased(refs: string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}
