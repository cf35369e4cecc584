import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { distinctEntityName, entityName } from './entityName';

describe('entityName', () => {
  it.each([
    ['loan-default-risk', 'loan-default-risk'],
    ['meta-llama/Llama-2-7b', 'meta-llama.llama-2-7b'],
    ['Crédit  Risk (v2)', 'credit-risk-v2'],
    ['catalog.schema.model_a', 'catalog.schema.model_a'],
    ['--_a_-_b..c', 'a_b.c'],
  ])('makes of %j the name %j', (name, expected) => {
    expect(entityName(name)).toBe(expected);
  });

  it.each([
    ['模型'],
    ['🤖'],
    ['...'],
    [' '],
    ['x'.repeat(64)],
    [`${'x'.repeat(53)}---${'y'.repeat(900)}`],
    ['\u0000'],
    ['a/b:c\\d e'],
    ['Straße №5'],
    ['a-.-b'],
  ])('makes of %j a valid name, and the same again', name => {
    for (const make of [entityName, distinctEntityName]) {
      expect(KubernetesValidatorFunctions.isValidObjectName(make(name))).toBe(
        true,
      );
      expect(make(name)).toBe(make(name));
      expect(make(name)).toBe(make(name).toLowerCase());
    }
  });

  it('tells names apart that become the same', () => {
    expect(entityName('Loan Risk')).toBe(entityName('loan-risk'));
    expect(distinctEntityName('Loan Risk')).not.toBe(
      distinctEntityName('loan-risk'),
    );
    expect(entityName('模型')).not.toBe(entityName('模式'));
  });
});
