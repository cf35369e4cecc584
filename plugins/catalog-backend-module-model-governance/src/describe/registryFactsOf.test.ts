import { registryFactsSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { hostileModel } from './__fixtures__/hostileModel';
import { registryFactsOf } from './registryFactsOf';
import type { SourcedModel } from './SourcedModel';

const from = (
  sourceId: string,
  model: Partial<SourcedModel['model']>,
): SourcedModel => ({
  sourceId,
  kind: 'registry',
  model: { name: 'loan', model: {}, versions: [], ...model },
});

describe('registryFactsOf', () => {
  it('leaves to each source what it says of a version that two know', () => {
    const facts = registryFactsOf([
      from('mlflow/prod', {
        versions: [{ version: '1', stage: 'Production', createdBy: 'jane' }],
        deployments: [{ name: 'a', environment: 'eu' }],
      }),
      from('kserve/eu', {
        url: 'https://kserve.example/loan',
        versions: [
          { version: '1', stage: 'None', live: true },
          { version: '2' },
        ],
        deployments: [
          { name: 'a', environment: 'eu', url: 'https://a.example' },
          { name: 'b' },
        ],
      }),
    ]);

    expect(facts).toEqual({
      sources: [
        { id: 'mlflow/prod', kind: 'registry', name: 'loan' },
        {
          id: 'kserve/eu',
          kind: 'registry',
          name: 'loan',
          url: 'https://kserve.example/loan',
        },
      ],
      versions: [
        { source: 'kserve/eu', version: '2' },
        {
          source: 'mlflow/prod',
          version: '1',
          stage: 'Production',
          createdBy: 'jane',
        },
        { source: 'kserve/eu', version: '1', stage: 'None', live: true },
      ],
      deployments: [
        { name: 'a', environment: 'eu', url: 'https://a.example' },
        { name: 'b' },
      ],
    });
  });

  it('takes nothing that a document says for the word of a registry', () => {
    const metrics = [{ name: 'auc', value: 0.99 }];
    const { versions } = registryFactsOf([
      from('mlflow/prod', { versions: [{ version: '1' }] }),
      {
        ...from('cyclonedx-ml-bom', { versions: [{ version: '1', metrics }] }),
        kind: 'document',
      },
    ]);

    expect(versions).toEqual([
      { source: 'mlflow/prod', version: '1' },
      { source: 'cyclonedx-ml-bom', version: '1', metrics },
    ]);
  });

  it('is well-formed and within its limits whatever a source says', () => {
    const facts = registryFactsOf([
      from('a/b', hostileModel()),
      from('c/d', hostileModel()),
    ]);

    expect(registryFactsSchema.safeParse(facts).error).toBeUndefined();
    expect(JSON.stringify(facts)).not.toMatch(/\\u00|\\ud/);
    expect(facts.versions).toHaveLength(100);
    expect(facts.deployments).toHaveLength(50);
  });
});
