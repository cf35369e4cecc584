import { parseModelSpec } from '@modelgov/backstage-plugin-model-governance-common';
import { hostileModel } from './__fixtures__/hostileModel';
import { modelSpecOf } from './modelSpecOf';
import type { SourcedModel } from './SourcedModel';

const ref = 'resource:models/loan-risk';
const registry: SourcedModel = {
  sourceId: 'mlflow/prod',
  kind: 'registry',
  model: {
    name: 'team a/loan',
    model: { provider: 'internal' },
    datasets: [
      { name: 's3://bucket/Loans 2025.csv', role: 'training' },
      { name: 'resource:data/Loans' },
    ],
    baseModel: 'meta-llama/Llama-2-7b',
    versions: [
      { version: '9' },
      {
        version: '10',
        license: 'apache-2.0',
        digest: 'sha256:0123456789abcdef',
      },
    ],
  },
};

describe('modelSpecOf', () => {
  it('fills what a registry knows', () => {
    expect(modelSpecOf([registry], { ref })).toEqual({
      version: '10',
      digest: 'sha256:0123456789abcdef',
      source: 'mlflow://prod/team%20a%2Floan/10',
      provider: 'internal',
      license: 'apache-2.0',
      baseModel: 'resource:models/meta-llama.llama-2-7b',
      datasets: [
        {
          ref: 'resource:models/s3.bucket.loans-2025.csv',
          role: 'training',
        },
        { ref: 'resource:data/loans' },
      ],
    });
  });

  it('goes by what is live, and names the other live versions', () => {
    const model = {
      ...registry.model,
      versions: [
        { version: '1', live: true },
        { version: '2', live: true },
        { version: '3' },
      ],
    };

    expect(modelSpecOf([{ ...registry, model }], { ref })).toMatchObject({
      version: '2',
      versions: [{ version: '1', live: true }],
      source: 'mlflow://prod/team%20a%2Floan/2',
    });
  });

  it('lets the first source count and the others fill gaps', () => {
    const document: SourcedModel = {
      sourceId: 'cyclonedx-ml-bom',
      kind: 'document',
      model: {
        name: 'loan',
        model: { provider: 'other', task: 'tabular-classification' },
        versions: [{ version: '11', artifact: 's3://models/loan/11' }],
        card: { sections: [], license: 'mit', metrics: [] },
      },
    };

    expect(modelSpecOf([registry, document], { ref })).toMatchObject({
      provider: 'internal',
      task: 'tabular-classification',
      version: '11',
      source: 's3://models/loan/11',
      license: 'mit',
    });
  });

  it('never makes a model of itself', () => {
    const model = {
      ...registry.model,
      baseModel: 'loan risk',
      datasets: [{ name: ref }],
    };
    const spec = modelSpecOf([{ ...registry, model }], { ref });

    expect(spec.baseModel).toBeUndefined();
    expect(spec.datasets).toBeUndefined();
  });

  it('is well-formed whatever a source says', () => {
    const spec = modelSpecOf([{ ...registry, model: hostileModel() }], { ref });
    const { problems } = parseModelSpec({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'x' },
      spec: { model: JSON.parse(JSON.stringify(spec)) },
    });

    expect(problems).toEqual([]);
    expect(spec).toMatchObject({ version: 'v0' });
    expect(modelSpecOf([], { ref })).toEqual({});
  });
});
