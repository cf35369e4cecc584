import type { Entity } from '@backstage/catalog-model';
import { isDataset } from './isDataset';
import { parseDataset } from './parseDataset';

function dataset(annotations?: Record<string, unknown>): Entity {
  const metadata = { name: 'loans', annotations };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: JSON.parse(JSON.stringify(metadata)),
    spec: { type: 'dataset' },
  };
}

describe('parseDataset', () => {
  it('finds nothing wrong where nothing is said', () => {
    const nothing = { statements: {}, problems: [] };
    expect(parseDataset(dataset())).toEqual(nothing);
    expect(parseDataset(dataset({ 'example.com/other': '' }))).toEqual(nothing);
  });

  it('takes what every annotation states', () => {
    expect(
      parseDataset(
        dataset({
          'modelgov.io/classification': ' confidential ',
          'modelgov.io/personal-data': 'Special-Categories',
          'modelgov.io/lawful-basis': 'contract (GDPR Art. 6(1)(b))',
          'modelgov.io/consent': 'form 12, kept with the claim',
          'modelgov.io/retention': 'P24M',
          'modelgov.io/access': 'role reader',
          'modelgov.io/license': 'CC-BY-4.0',
          'modelgov.io/origin': 'https://example.com/data',
        }),
      ),
    ).toEqual({
      statements: {
        classification: 'confidential',
        personalData: 'special-categories',
        lawfulBasis: 'contract (GDPR Art. 6(1)(b))',
        consent: 'form 12, kept with the claim',
        retention: 'P24M',
        access: 'role reader',
        license: 'CC-BY-4.0',
        origin: 'https://example.com/data',
      },
      problems: [],
    });
  });

  it.each(['P10Y after settlement', '2030-12-31', 'Permanent', 'P1Y6M', '10y'])(
    'takes the retention %s',
    retention => {
      const { problems } = parseDataset(
        dataset({ 'modelgov.io/retention': retention }),
      );
      expect(problems).toEqual([]);
    },
  );

  it.each([
    ['personal-data', 'maybe', 'must be one of no, yes, special-categories'],
    ['personal-data', true, 'must be text'],
    ['retention', 'P10', /^must be an ISO 8601 duration/],
    ['retention', '2030-02-30', /^must be a day that exists/],
    ['license', '  ', 'must not be empty'],
    ['origin', 'a'.repeat(501), 'must have at most 500 characters'],
  ])('leaves out what is malformed and names it: %s %j', (name, value, why) => {
    const { statements, problems } = parseDataset(
      dataset({ [`modelgov.io/${name}`]: value, 'modelgov.io/access': 'all' }),
    );
    expect(statements).toEqual({ access: 'all' });
    expect(problems).toEqual([
      {
        path: `metadata.annotations["modelgov.io/${name}"]`,
        message: expect.stringMatching(why),
      },
    ]);
  });
});

describe('isDataset', () => {
  it.each([
    [dataset(), true],
    [{ ...dataset(), spec: { type: 'Dataset' } }, true],
    [{ ...dataset(), spec: { type: 'database' } }, false],
    [{ ...dataset(), spec: undefined }, false],
    [{ ...dataset(), kind: 'Component' }, false],
  ])('tells a dataset: case %#', (entity, expected) => {
    expect(isDataset(entity)).toBe(expected);
  });
});
