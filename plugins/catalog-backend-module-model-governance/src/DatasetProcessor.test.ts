import { createMockDirectory } from '@backstage/backend-test-utils';
import { startCatalog, type TestCatalog } from './__testUtils__/startCatalog';
import { DatasetProcessor } from './DatasetProcessor';

jest.setTimeout(60_000);

const yaml = (name: string, annotations: Record<string, string>) =>
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations },
    spec: { type: 'dataset', owner: 'owners' },
  });

describe('DatasetProcessor', () => {
  const directory = createMockDirectory();
  let catalog: TestCatalog | undefined;
  afterEach(() => catalog?.stop());

  it('keeps a dataset with malformed annotations in the catalog and says what is wrong', async () => {
    directory.setContent({
      'broken.yaml': yaml('broken', {
        'modelgov.io/personal-data': 'perhaps',
        'modelgov.io/retention': 'P10',
        'modelgov.io/license': 'internal',
      }),
      'good.yaml': yaml('good', { 'modelgov.io/personal-data': 'no' }),
    });
    catalog = await startCatalog([
      { type: 'file', target: directory.resolve('*.yaml') },
    ]);

    const { status } = await catalog.waitFor(
      'resource:default/broken',
      entity => Boolean(entity.status?.items?.length),
    );
    const message =
      'metadata.annotations["modelgov.io/personal-data"]: must be one of no, yes, special-categories';
    expect(status?.items).toEqual([
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message,
        error: { name: 'InputError', message },
      },
      expect.objectContaining({
        message: expect.stringMatching(
          /^metadata.annotations\["modelgov.io\/retention"\]: must be an ISO 8601 duration/,
        ),
      }),
    ]);
    const good = await catalog.waitFor('resource:default/good', () => true);
    expect(good.status).toBeUndefined();
  });

  it('leaves other entities as they are', async () => {
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'store',
        annotations: { 'modelgov.io/personal-data': 'perhaps' },
      },
      spec: { type: 'database' },
    };
    expect(await new DatasetProcessor().postProcessEntity(entity)).toBe(entity);
  });
});
