import {
  UNKNOWN_ANSWER,
  type NewAssessment,
} from '@modelgov/backstage-plugin-model-governance-common';
import { v4 as uuid } from 'uuid';
import {
  aiActOf,
  CREDIT,
  creditModel,
  FakeModelGovernanceApi,
  modelEntity,
} from '../src/__testUtils__';
import { policy, triedPolicy } from './policies';
import { seedAccountability } from './seedAccountability';
import { seedWaivers } from './seedWaivers';

/** Models in different states, for the dev app. */
export const entities = [
  creditModel,
  modelEntity('new-model', { title: 'Nothing but a name' }),
  modelEntity('ranking-model', {
    title: 'Ranking of applications',
    model: {
      version: '3.2.0',
      digest: `sha256:${'ab'.repeat(32)}`,
      modelType: 'traditional-ml',
      provider: 'internal',
      useCases: [
        {
          name: 'ranking',
          intendedPurpose: 'Rank applications for a human decision.',
          outOfScope: ['Automatic rejection'],
          affectedPersons: ['applicants'],
          users: ['caseworkers'],
          regions: ['EU'],
          roles: ['provider', 'deployer'],
          benefit: 'Time to decision from two days to two hours.',
        },
        { name: 'reporting', intendedPurpose: 'Monthly figures.' },
      ],
      contacts: { developer: 'user:default/owner' },
    },
  }),
  modelEntity(
    'a-model-with-a-very-long-name-that-does-not-fit-into-narrow-cards',
    {
      title:
        'A model with a very long title that no card has room for and that has to be broken somewhere in the middle',
      model: { version: '2025.11.3-rc.1+build.20251103', modelType: 'rag' },
    },
  ),
  ...Array.from({ length: 120 }, (_, index) =>
    modelEntity(`model-${index + 1}`, {
      title: `Model ${index + 1}`,
      lifecycle: index % 3 ? 'production' : 'experimental',
      model: { version: `1.${index}.0`, modelType: 'traditional-ml' },
    }),
  ),
];

/** The API of the dev app, with some records. */
export async function seededApi(): Promise<FakeModelGovernanceApi> {
  const api = new FakeModelGovernanceApi({ entities, policy });
  api.simulated = triedPolicy;
  const ref = 'resource:default/ranking-model';
  const assessment: NewAssessment = {
    id: uuid(),
    useCase: 'ranking',
    answers: Object.fromEntries(
      policy.risk.questions.map(({ id, options }, index) => [
        id,
        index % 4 ? options[1].value : UNKNOWN_ANSWER,
      ]),
    ),
    aiAct: aiActOf(
      'Annex III point 5(b): it evaluates **creditworthiness**.',
      CREDIT,
    ),
    scenarios: [
      {
        title: 'Applicants of one group are ranked lower',
        category: 'fairness',
        impact: 4,
        likelihood: 3,
        treatment: 'mitigate',
        mitigatedBy: ['fairness-evaluated'],
        residualImpact: 4,
        residualLikelihood: 1,
      },
    ],
  };
  await api.createAssessment(ref, assessment);
  await api.createAssessment(ref, {
    ...assessment,
    id: uuid(),
    useCase: 'reporting',
  });
  await api.createEvidence(ref, {
    id: uuid(),
    type: 'fairness-evaluation',
    title: 'Fairness evaluation 3.2.0',
    requirements: ['fairness-evaluated'],
    link: 'https://reports.example.com/fairness/3.2.0',
    payload: {
      attribute: 'sex',
      dataset: 'applications of 2025',
      groups: [
        { group: 'women', size: 5120, selectionRate: 0.41 },
        { group: 'men', size: 6204, selectionRate: 0.47 },
      ],
    },
    collectedOn: new Date().toISOString().slice(0, 10),
    comment: 'See the *notebook* for how groups were formed.',
  });
  await seedWaivers(api, ref);
  await seedAccountability(api);
  return api;
}
