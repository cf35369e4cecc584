import type {
  NewSignOff,
  SubjectQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import { v4 as uuid } from 'uuid';
import type { FakeModelGovernanceApi } from './FakeModelGovernanceApi';

/** Signs, as risk officer, exactly what is there now of a version and some uses. */
export async function signOff(
  api: FakeModelGovernanceApi,
  entityRef: string,
  target: SubjectQuery,
  decision: Pick<NewSignOff, 'decision' | 'conditions' | 'comment'> = {
    decision: 'approved',
    conditions: [],
  },
) {
  const { subjectDigest } = await api.getSubject(entityRef, target);
  return api.createSignOff(entityRef, {
    id: uuid(),
    role: 'risk-officer',
    gate: 'production',
    version: target.version,
    useCases: target.useCase ? [target.useCase].flat() : undefined,
    subjectDigest,
    ...decision,
  });
}
