import type { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';

/** The file of an entity that is a model unless `more` says otherwise. */
export function entityYaml(
  name: string,
  model?: unknown,
  more: { kind?: string; spec?: JsonObject } = {},
): string {
  return stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: more.kind ?? 'Resource',
    metadata: { name },
    spec: {
      type: 'ai-model',
      owner: 'group:default/owners',
      lifecycle: 'production',
      ...more.spec,
      ...(model !== undefined && { model }),
    },
  });
}
