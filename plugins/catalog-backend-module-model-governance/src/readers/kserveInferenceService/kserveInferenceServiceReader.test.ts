import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { documentOf } from '../../documents/documentOf';
import { kserveInferenceServiceReader as reader } from './kserveInferenceServiceReader';

const SERVICES = readFileSync(
  join(__dirname, '__fixtures__/services.yaml'),
  'utf8',
);

const service = (metadata: unknown, spec: unknown) => ({
  apiVersion: 'serving.kserve.io/v1beta1',
  kind: 'InferenceService',
  metadata,
  spec,
});

const read = (items: unknown[]) =>
  reader.read(documentOf('x.yaml', items.map(i => stringify(i)).join('---\n')));

describe('kserveInferenceServiceReader', () => {
  it('reads what runs where and since when, whatever the form of the predictor', () => {
    const document = documentOf('services.yaml', SERVICES);
    const artifact = `oci://registry.example.com/risk/scoring:2.0@sha256:${'0123456789abcdef'.repeat(
      4,
    )}`;

    expect(reader.recognizes(document)).toBe(true);
    expect(reader.read(document)).toEqual({
      models: [
        {
          name: 'risk/scoring',
          title: 'scoring',
          labels: {
            'modelregistry.kubeflow.org/registered-model-id': '7',
            storageUri: artifact,
            modelFormat: 'sklearn 1',
            runtime: 'kserve-sklearnserver',
            canaryTrafficPercent: '10',
          },
          model: {},
          versions: [
            {
              version: '2.0',
              digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
              artifact,
              live: true,
            },
          ],
          deployments: [
            {
              name: 'risk/scoring',
              environment: 'risk',
              version: '2.0',
              url: 'https://scoring.risk.example.com/',
              since: '2024-01-02T03:04:05.000Z',
            },
          ],
          updatedAt: '2024-01-02T03:04:05.000Z',
        },
        {
          name: 'older',
          labels: { storageUri: 's3://models/older', modelFormat: 'xgboost' },
          model: {},
          versions: [],
          deployments: [{ name: 'older', since: '2023-05-06T07:08:09.000Z' }],
        },
        {
          name: 'risk/own',
          title: 'own',
          labels: { image: 'registry.example.com/risk/own:v3' },
          model: {},
          versions: [
            {
              version: 'v3',
              artifact: 'registry.example.com/risk/own:v3',
              live: true,
            },
          ],
          deployments: [
            { name: 'risk/own', environment: 'risk', version: 'v3' },
          ],
        },
      ],
      unreadable: [],
    });
  });

  it('tells which service is broken, and reads the others', () => {
    const good = service({ name: 'a' }, { predictor: {} });
    const { models, unreadable } = read([
      good,
      service({ name: 'b', namespace: 'n' }, {}),
      service({}, { predictor: {} }),
      { ...good, apiVersion: 'serving.kserve.io/v1alpha2' },
      service({ name: 'c' }, { predictor: { sklearn: { storageUri: 4 } } }),
      good,
    ]);

    expect(models.map(({ name }) => name)).toEqual(['a']);
    expect(unreadable).toEqual([
      {
        name: 'n/b',
        message: expect.stringMatching(
          /^InferenceService n\/b: spec\.predictor: /,
        ),
      },
      {
        message: expect.stringMatching(
          /^InferenceService \?: metadata\.name: /,
        ),
      },
      {
        name: 'a',
        message:
          'InferenceService a: apiVersion: expected serving.kserve.io/v1beta1',
      },
      {
        name: 'c',
        message: expect.stringMatching(
          /^InferenceService c: .*storageUri: expected string/,
        ),
      },
      {
        name: 'a',
        message:
          'InferenceService a: InferenceService a has the same name; only that one is read',
      },
    ]);
  });

  it('takes objects of Kubernetes without inference services for what they are', () => {
    const other = { apiVersion: 'v1', kind: 'Service', metadata: {} };
    const document = documentOf('x.yaml', stringify(other));

    expect(reader.recognizes(document)).toBe(false);
    expect(reader.read(document)).toEqual({ models: [], unreadable: [] });
  });

  it.each([['text'], [{ a: 1 }], [[]]])('refuses %j', content => {
    expect(() => read([content])).toThrow('kind: expected objects');
  });
});
