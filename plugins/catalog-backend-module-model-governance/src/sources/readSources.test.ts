import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readSources } from './readSources';

const services = {
  logger: mockServices.logger.mock(),
  urlReader: mockServices.urlReader.mock(),
};
const read = (mlflow: JsonObject) =>
  readSources(
    new ConfigReader({ catalog: { providers: { mlflow } } }),
    services,
  );
const instance = { baseUrl: 'https://mlflow.example', owner: 'platform' };

describe('the registries of the configuration', () => {
  it('are none where none are configured', () => {
    expect(readSources(new ConfigReader({}), services)).toEqual([]);
  });

  it('have options that suit most', () => {
    const [{ source, options }] = read({ prod: instance });

    expect(source.id).toBe('mlflow/prod');
    expect(options).toEqual({
      schedule: { frequency: { minutes: 30 }, timeout: { minutes: 30 } },
      changesSchedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
      namespace: 'default',
      lifecycle: 'production',
      owner: { default: 'platform' },
    });
  });

  it('come in several instances, each with options of its own', () => {
    const owner = {
      label: 'team',
      stated: true,
      prefixes: [{ prefix: 'credit.', owner: 'user:default/jane' }],
      default: 'platform',
    };
    const [prod, test] = read({
      prod: {
        ...instance,
        owner,
        schedule: { frequency: 'PT2H', timeout: 'PT1H' },
        changesSchedule: { frequency: { minutes: 5 }, timeout: 'PT1M' },
        namespace: 'models',
        lifecycle: 'experimental',
        sameModelLabel: 'model-id',
        maxDropShare: 0.5,
      },
      test: instance,
    });

    expect(prod.options).toMatchObject({
      owner,
      schedule: { frequency: { hours: 2 } },
      changesSchedule: { frequency: { minutes: 5 } },
      namespace: 'models',
      lifecycle: 'experimental',
      sameModelLabel: 'model-id',
      maxDropShare: 0.5,
    });
    expect(test.source.id).toBe('mlflow/test');
  });

  it.each([
    [
      'kubeflowModelRegistry',
      'kubeflow-model-registry/a',
      { baseUrl: 'https://registry.example' },
    ],
    ['huggingFace', 'hugging-face/a', { author: 'team' }],
    [
      'rhdhModelCatalog',
      'rhdh-model-catalog/a',
      { baseUrl: 'https://bridge.example' },
    ],
    ['kserve', 'kserve/a', { targets: ['https://git.example/a.yaml'] }],
  ])('are also those of %s', (key, id, settings) => {
    const readOf = (own: JsonObject) =>
      readSources(
        new ConfigReader({ catalog: { providers: { [key]: { a: own } } } }),
        services,
      );

    expect(
      readOf({ owner: 'platform', ...settings }).map(({ source }) => source.id),
    ).toEqual([id]);
    expect(() => readOf({ owner: 'platform' })).toThrow(
      `catalog.providers.${key}.a.${Object.keys(settings)[0]}`,
    );
  });

  it.each<[string, JsonObject]>([
    ['owner', { owner: undefined }],
    ['owner.default', { owner: 'The Platform' }],
    ['owner.default', { owner: { label: 'team' } }],
    [
      'owner.prefixes[0].owner',
      { owner: { prefixes: [{ prefix: 'a', owner: '' }], default: 'x' } },
    ],
    [
      'owner.prefixes[0].owner',
      { owner: { prefixes: [{ prefix: 'a', owner: 'a b' }], default: 'x' } },
    ],
    ['maxDropShare', { maxDropShare: 20 }],
    ['namespace', { namespace: 'My Models' }],
    ['lifecycle', { lifecycle: '  ' }],
    ['schedule', { schedule: { timeout: 'PT1M' } }],
    ['changesSchedule', { changesSchedule: { frequency: 'soon', timeout: 1 } }],
    ['baseUrl', { baseUrl: undefined }],
  ])('are refused with the name of the setting %s', (setting, wrong) => {
    expect(() => read({ prod: { ...instance, ...wrong } })).toThrow(
      `catalog.providers.mlflow.prod.${setting}`,
    );
  });
});
