import { createPermissionRule } from '@backstage/plugin-permission-node';
import { entityRefSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { z } from 'zod';
import { modelResourceRef } from './modelResource';

/** Allows models that are part of the given systems. @public */
export const inSystem = createPermissionRule({
  name: 'IN_SYSTEM',
  description: 'Allow models that are part of one of the given systems',
  resourceRef: modelResourceRef,
  paramsSchema: z.object({
    systems: z.array(z.string()).describe('Full entity refs of systems'),
  }),
  apply: (model, { systems }) =>
    model.system !== undefined && fullRefs(systems).includes(model.system),
  toQuery: ({ systems }) => ({ column: 'system', values: fullRefs(systems) }),
});

function fullRefs(refs: string[]): string[] {
  return refs.map(ref => entityRefSchema.parse(ref));
}
