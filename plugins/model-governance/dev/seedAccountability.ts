import { v4 as uuid } from 'uuid';
import {
  assessUses,
  CREDIT_MODEL,
  CREDIT_USES,
  type FakeModelGovernanceApi,
} from '../src/__testUtils__';

const REQUESTS_LAPSE = 30 * 24 * 60 * 60 * 1000;

/** A model with two live versions: a review is asked for, changes are planned, one version runs in an emergency. */
export async function seedAccountability(
  api: FakeModelGovernanceApi,
): Promise<void> {
  await assessUses(api, CREDIT_MODEL);
  await api.recordAct(CREDIT_MODEL, 'change-plan', {
    id: uuid(),
    title: 'Yearly retraining on newer applications',
    description: 'Same features and **architecture**.',
    allows: ['version', 'digest'],
    versions: '3.x',
  });
  await api.recordAct(CREDIT_MODEL, 'review-request', {
    id: uuid(),
    gate: 'production',
    version: '3.2.0',
    useCases: CREDIT_USES.slice(0, 1),
    dueOn: new Date(Date.now() + REQUESTS_LAPSE).toISOString().slice(0, 10),
  });
  await api.recordAct(CREDIT_MODEL, 'break-glass', {
    id: uuid(),
    role: 'executive',
    version: '3.1.4',
    reason: 'Applications must be decided by phone.',
  });
}
