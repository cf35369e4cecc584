import { mockServices } from '@backstage/backend-test-utils';
import { readDocumentDefaults } from './readDocumentDefaults';

const read = (documents?: object) =>
  readDocumentDefaults(
    mockServices.rootConfig({
      data: JSON.parse(JSON.stringify({ modelGovernance: { documents } })),
    }),
  );

describe('readDocumentDefaults', () => {
  it.each([
    [undefined, 'group:default/unknown', 'default', 'production'],
    [
      { defaultOwner: 'risk', namespace: 'ml' },
      'group:ml/risk',
      'ml',
      'production',
    ],
    [
      { defaultOwner: 'user:default/owner', lifecycle: 'experimental' },
      'user:default/owner',
      'default',
      'experimental',
    ],
  ])('takes from %j', (documents, owner, namespace, lifecycle) => {
    expect(read(documents)).toEqual({ owner, namespace, lifecycle });
  });

  it.each([
    [{ defaultOwner: 'not a ref' }, 'modelGovernance.documents.defaultOwner'],
    [{ namespace: 'No Namespace' }, 'modelGovernance.documents.namespace'],
    [{ lifecycle: 7 }, 'modelGovernance.documents.lifecycle'],
  ])('refuses %j', (documents, key) => {
    expect(() => read(documents)).toThrow(key);
  });
});
