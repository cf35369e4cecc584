import { createTestDatabases } from '../__testUtils__/testDatabases';
import {
  startMeasuredCatalog,
  startMlflowProcess,
  type MeasuredCatalog,
  type TestProcess,
} from './__testUtils__/startMeasuredCatalog';

const MODELS = 20_000;
const MAX_EXTRA_MIB = 300;

jest.setTimeout(600_000);

const databases = createTestDatabases();

describe('20,000 models of an MLflow server on POSTGRES_18', () => {
  let mlflow: TestProcess & { url: string };
  let catalog: MeasuredCatalog;

  beforeAll(async () => {
    const knex = await databases.init('POSTGRES_18');
    const { host, port, user, password, database } =
      knex.client.connectionSettings;
    mlflow = await startMlflowProcess(MODELS);
    catalog = await startMeasuredCatalog({
      database: {
        client: 'pg',
        connection: { host, port, user, password, database },
      },
      mlflow: mlflow.url,
      heapMiB: 256,
    });
  });

  afterAll(async () => {
    await catalog?.kill();
    await mlflow?.kill();
  });

  it('arrive in the catalog with little memory, and a second reading writes nothing', async () => {
    const first = await catalog.read();
    expect(first).toMatchObject({ models: MODELS, entities: MODELS });
    const second = await catalog.read();
    expect(second.writes).toEqual([]);

    for (const { heap, resident } of [first, second]) {
      expect(heap.peak - first.heap.before).toBeLessThan(MAX_EXTRA_MIB);
      expect(resident.peak - first.resident.before).toBeLessThan(MAX_EXTRA_MIB);
    }
  });
});
