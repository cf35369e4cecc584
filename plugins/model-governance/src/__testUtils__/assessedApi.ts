import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import { v4 as uuid } from 'uuid';
import { aiActOf, CREDIT } from './aiActOf';
import { FakeModelGovernanceApi } from './FakeModelGovernanceApi';

/** The API with a model of which its owner assessed every use, as one of high risk. */
export async function assessedApi(
  entity: Entity,
  policy: Policy,
): Promise<FakeModelGovernanceApi> {
  const api = new FakeModelGovernanceApi({ entities: [entity], policy });
  const ref = stringifyEntityRef(entity);
  const { caller } = api;
  api.caller = 'user:default/owner';
  const { useCases } = await api.getScorecard(ref);
  for (const { name } of useCases) {
    await api.createAssessment(ref, {
      id: uuid(),
      useCase: name,
      answers: Object.fromEntries(
        policy.risk.questions.map(({ id, options }) => [id, options[0].value]),
      ),
      aiAct: aiActOf('Annex III point 5(b).', CREDIT),
      scenarios: [],
    });
  }
  api.caller = caller;
  return api;
}
