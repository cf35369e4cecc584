import { claimsOf } from './claimsOf';
import type { InventoryModel, Placement } from './InventoryModel';
import { placeModels } from './placeModels';
import { sameModels } from './sameModels';

let age = 0;
const model = (
  id: string,
  more: Partial<InventoryModel> & { placement?: Partial<Placement> } = {},
): InventoryModel => ({
  id,
  sourceId: 'mlflow/prod',
  name: 'loan',
  foundAt: new Date(age++),
  ...more,
  placement: { emitted: false, ...more.placement },
});

function place(
  models: InventoryModel[],
  facts: {
    shared?: Record<string, string[]>;
    authored?: Record<string, string | undefined>;
    taken?: string[];
  } = {},
): Record<string, string | undefined> {
  const authored = new Map(Object.entries(facts.authored ?? {}));
  const placements = placeModels({
    groups: sameModels(models, new Map(Object.entries(facts.shared ?? {}))),
    claims: claimsOf(models, authored).byModel,
    taken: new Set([...authored.keys(), ...(facts.taken ?? [])]),
    namespaceOf: () => 'default',
  });
  return Object.fromEntries(
    models.map(({ id }) => {
      const { entityRef, emitted } = placements.get(id)!;
      return [id, emitted ? entityRef : `${entityRef} (authored)`];
    }),
  );
}

const ref = (name: string) => `resource:default/${name}`;
const placed = (name: string) => ({
  ownRef: ref(name),
  entityRef: ref(name),
  emitted: true,
});

describe('which entity shows a model', () => {
  it('is one of its name, told apart from others of the same name', () => {
    const refs = place([
      model('a'),
      model('b', { sourceId: 'kubeflow/eu' }),
      model('c', { sourceId: 'mlflow/test' }),
      model('d', { name: 'Loan' }),
    ]);

    expect(refs.a).toBe(ref('loan'));
    expect(refs.b).toMatch(/^resource:default\/loan-[a-f0-9]{8}$/);
    expect(new Set(Object.values(refs)).size).toBe(4);
  });

  it('is not one that is taken by something else', () => {
    const { a } = place([model('a')], { taken: [ref('loan')] });

    expect(a).toMatch(/^resource:default\/loan-[a-f0-9]{8}$/);
  });

  it('stays for ever, whatever else comes', () => {
    const old = model('old', { placement: placed('loan-12345678') });

    expect(place([old, model('new', { name: 'Loan' })])).toEqual({
      old: ref('loan-12345678'),
      new: ref('loan'),
    });
  });

  it('is the same for the same digest in two sources, and another within one', () => {
    const shared = { 'digest:sha256:1': ['a', 'b', 'c', 'd'] };
    const refs = place(
      [
        model('a'),
        model('b', { sourceId: 'kubeflow/eu', name: 'other' }),
        model('c', { name: 'copy' }),
        model('d', { sourceId: 'kubeflow/eu', name: 'copy-too' }),
      ],
      { shared },
    );

    expect(refs).toEqual({
      a: ref('loan'),
      b: ref('loan'),
      c: ref('copy'),
      d: ref('copy-too'),
    });
  });

  it('is the same for the same label, in whatever source', () => {
    const refs = place([model('a'), model('b', { name: 'loan-v2' })], {
      shared: { 'label:m1': ['b', 'a'] },
    });

    expect(refs).toEqual({ a: ref('loan'), b: ref('loan') });
  });

  it('is the older one for models that turn out to be the same, and stays so', () => {
    const models = [
      model('a', { placement: placed('x') }),
      model('b', { placement: placed('y') }),
    ];
    const shared = { 'label:m1': ['a', 'b'] };

    expect(place(models, { shared })).toEqual({ a: ref('x'), b: ref('x') });
    expect(
      place([
        model('a', { placement: placed('x') }),
        model('b', { placement: placed('x') }),
      ]),
    ).toEqual({ a: ref('x'), b: ref('x') });
  });

  it.each([
    'mlflow://prod/team%20a%2Floan',
    'mlflow://prod/team%20a%2Floan/14',
    'mlflow://prod/team%20a/loan',
    'mlflow://prod/team%20a/loan/14',
  ])('is the one that somebody wrote for %s', source => {
    const models = [
      model('a', { name: 'team a/loan', placement: placed('loan') }),
      model('b', { sourceId: 'kubeflow/eu', name: 'same' }),
    ];
    const authored = { 'airesource:risk/loan': source };

    expect(
      place(models, { authored, shared: { 'label:m1': ['a', 'b'] } }),
    ).toEqual({
      a: 'airesource:risk/loan (authored)',
      b: 'airesource:risk/loan (authored)',
    });
    expect(place(models)).toEqual({ a: ref('loan'), b: ref('same') });
  });

  it('keeps its ref when what somebody wrote for it under it vanishes', () => {
    const written = model('a', {
      placement: { entityRef: ref('my-loan'), emitted: false },
    });

    expect(place([written])).toEqual({ a: ref('my-loan') });
    expect(
      place([written], { authored: { [ref('my-loan')]: undefined } }),
    ).toEqual({ a: ref('loan') });
  });

  it('takes another where somebody writes its ref for something else', () => {
    const models = [model('a', { placement: placed('loan') })];
    const source = 'mlflow://prod/loan';

    expect(place(models, { authored: { [ref('loan')]: source } })).toEqual({
      a: `${ref('loan')} (authored)`,
    });
    const { a } = place(models, { authored: { [ref('loan')]: undefined } });
    expect(a).toMatch(/^resource:default\/loan-[a-f0-9]{8}$/);
  });

  it('is the first of two that are written for it, and the other is told of', () => {
    const models = [model('a')];
    const source = 'mlflow://prod/loan';
    const authored = { [ref('y')]: source, [ref('x')]: source };

    expect(place(models, { authored })).toEqual({
      a: `${ref('x')} (authored)`,
    });
    expect(
      claimsOf(models, new Map(Object.entries(authored))).problems,
    ).toEqual([expect.stringContaining(`${ref('y')} and ${ref('x')}`)]);
  });

  it.each([
    undefined,
    'loan',
    'mlflow://prod',
    'mlflow://prod/',
    's3://bucket/loan',
    'mlflow://prod/%',
    'mlflow://test/loan/1',
  ])('is its own where what somebody wrote names %j', source => {
    expect(
      place([model('a')], { authored: { [ref('other')]: source } }),
    ).toEqual({ a: ref('loan') });
  });
});
