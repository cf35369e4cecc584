import {
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  resourceEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { hostileModel } from './__fixtures__/hostileModel';
import { entityName } from './entityName';
import { thinEntity } from './thinEntity';

const place = {
  name: 'loan-default-risk',
  namespace: 'models',
  owner: 'group:default/credit',
  lifecycle: 'experimental',
  location: 'model-inventory:mlflow/prod',
  sourceId: 'mlflow/prod',
};

describe('thinEntity', () => {
  it('says what a model is, who owns it and where it comes from', () => {
    const entity = thinEntity(
      {
        name: 'Loan Default Risk',
        description: 'Probability of default.',
        url: 'https://mlflow.example/models/loan',
        tags: ['Credit Risk', 'credit-risk', 'c++'],
        lifecycle: 'Production',
        model: {},
        versions: [],
      },
      place,
    );

    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'loan-default-risk',
        namespace: 'models',
        title: 'Loan Default Risk',
        description: 'Probability of default.',
        annotations: {
          'backstage.io/managed-by-location': 'model-inventory:mlflow/prod',
          'backstage.io/managed-by-origin-location':
            'model-inventory:mlflow/prod',
          'modelgov.io/source': 'mlflow/prod',
          'modelgov.io/source-name': 'Loan Default Risk',
        },
        tags: ['credit-risk', 'c++'],
        links: [
          { url: 'https://mlflow.example/models/loan', title: 'mlflow/prod' },
        ],
      },
      spec: {
        type: 'ai-model',
        owner: 'group:default/credit',
        lifecycle: 'production',
      },
    });
  });

  it('is valid for the catalog whatever the source says', async () => {
    const model = hostileModel();
    const entity = thinEntity(
      { ...model, tags: model.tags?.map(String) },
      { ...place, name: entityName(model.name) },
    );
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);

    await expect(policy.enforce(entity)).resolves.toBe(entity);
    await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
      true,
    );
    expect(entity.metadata.links).toBeUndefined();
    expect(JSON.stringify(entity)).not.toMatch(/\\u00|\\ud/);
  });
});
