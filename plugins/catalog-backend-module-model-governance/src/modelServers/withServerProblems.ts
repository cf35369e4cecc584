import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { MODEL_STATUS_TYPE } from '@modelgov/backstage-plugin-model-governance-common';

/** Enough to mend a list by; the next ones show once these are gone. */
const MAX_PROBLEMS = 20;

/** A server with what is wrong with its list of models as items of its status. */
export function withServerProblems(
  server: AlphaEntity,
  problems: string[],
): AlphaEntity {
  if (!problems.length) {
    return server;
  }
  const more = problems.length - MAX_PROBLEMS;
  const messages = [
    ...problems.slice(0, MAX_PROBLEMS),
    ...(more > 0 ? [`spec.models: ${more} more places are wrong`] : []),
  ];
  const items = messages.map(message => ({
    type: MODEL_STATUS_TYPE,
    level: 'warning' as const,
    message,
  }));
  return {
    ...server,
    status: {
      ...server.status,
      items: [...(server.status?.items ?? []), ...items],
    },
  };
}
