import { v4 as uuid } from 'uuid';
import { aiActOf, CREDIT } from './aiActOf';
import type { FakeModelGovernanceApi } from './FakeModelGovernanceApi';

/** Lets the owner of a model assess every use of it, as one of high risk. */
export async function assessUses(
  api: FakeModelGovernanceApi,
  entityRef: string,
): Promise<void> {
  const { caller } = api;
  const { useCases } = await api.getScorecard(entityRef);
  const { risk } = await api.getPolicy();
  api.caller = 'user:default/owner';
  for (const { name } of useCases) {
    await api.createAssessment(entityRef, {
      id: uuid(),
      useCase: name,
      answers: Object.fromEntries(
        risk.questions.map(({ id, options }) => [id, options[0].value]),
      ),
      aiAct: aiActOf('Annex III point 5(b).', CREDIT),
      scenarios: [],
    });
  }
  api.caller = caller;
}
