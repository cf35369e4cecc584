import { registryFactsFromEntity } from '@modelgov/backstage-plugin-model-governance-common';
import {
  type CardServer,
  startCardServer,
} from '../__testUtils__/startCardServer';
import { startCatalog, type TestCatalog } from '../__testUtils__/startCatalog';
import { FakeRegistry } from './kubeflow/__testUtils__/FakeRegistry';

jest.setTimeout(60_000);

const INFERENCE_SERVICE = `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata:
  name: fraud-live
  namespace: payments
  labels: { model-id: fraud }
  creationTimestamp: '2025-03-01T00:00:00Z'
spec:
  predictor:
    model:
      modelFormat: { name: onnx }
      storageUri: oci://registry.example.com/models/fraud:v11
`;

describe('registries in the catalog', () => {
  const registry = new FakeRegistry();
  let files: CardServer;
  let catalog: TestCatalog;

  beforeAll(async () => {
    files = await startCardServer();
    files.serve('/fraud.yaml', INFERENCE_SERVICE);
    registry.addModel(1, 'Fraud Detector', 1, {
      owner: 'payments',
      customProperties: {
        'model-id': {
          metadataType: 'MetadataStringValue',
          string_value: 'fraud',
        },
        license: {
          metadataType: 'MetadataStringValue',
          string_value: 'apache-2.0',
        },
      },
    });
    registry.addVersion(11, 1, 1);
    registry.addVersion(12, 1, 2);
    const common = {
      sameModelLabel: 'model-id',
      owner: { stated: true, default: 'group:default/data-science' },
    };
    catalog = await startCatalog([], {
      backend: { reading: { allow: [{ host: files.host }] } },
      providers: {
        kubeflowModelRegistry: {
          prod: {
            ...common,
            baseUrl: await registry.start(),
            auth: { token: 'token' },
          },
        },
        kserve: {
          prod: { ...common, targets: [`http://${files.host}/fraud.yaml`] },
        },
      },
    });
  });

  afterAll(async () => {
    await catalog?.stop();
    await files?.close();
    await registry.stop();
  });

  it('make one entity of a model in a registry and of the server that runs it', async () => {
    const { ref, others } = await named();
    const entity = await catalog.waitFor(
      ref,
      found => registryFactsFromEntity(found)?.sources.length === 2,
    );

    expect(entity).toMatchObject({
      kind: 'Resource',
      spec: {
        type: 'ai-model',
        owner: 'group:default/payments',
        model: { license: 'apache-2.0' },
      },
    });
    const facts = registryFactsFromEntity(entity);
    expect(facts?.sources.map(({ id, name }) => [id, name])).toEqual([
      ['kubeflow-model-registry/prod', 'Fraud Detector'],
      ['kserve/prod', 'payments/fraud-live'],
    ]);
    expect(facts?.deployments).toEqual([
      {
        name: 'payments/fraud-live',
        environment: 'payments',
        version: 'v11',
        since: '2025-03-01T00:00:00.000Z',
      },
    ]);
    await expect(
      Promise.all(others.map(other => catalog.has(other))),
    ).resolves.toEqual([false]);
  });

  /** The entity has its name by the source that was read first. */
  async function named(): Promise<{ ref: string; others: string[] }> {
    const refs = ['fraud-detector', 'payments.fraud-live'].map(
      slug => `resource:default/${slug}`,
    );
    for (;;) {
      for (const candidate of refs) {
        if (await catalog.has(candidate)) {
          return {
            ref: candidate,
            others: refs.filter(other => other !== candidate),
          };
        }
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
});
