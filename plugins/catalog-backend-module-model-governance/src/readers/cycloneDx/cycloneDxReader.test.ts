import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../../documents/documentOf';
import { cycloneDxReader } from './cycloneDxReader';

const fixture = (name: string) =>
  readFileSync(join(__dirname, '__fixtures__', name), 'utf8');
const read = (text: string) => cycloneDxReader.read(documentOf('bom', text));
const bom = (components: unknown, specVersion = '1.6') =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion, components });
const inXml = (fields: string) =>
  `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
    <component type="machine-learning-model">
      <name>m</name><version>1</version>${fields}
    </component>
  </components></bom>`;
const model = (more: object) => ({
  type: 'machine-learning-model',
  name: 'm',
  version: '1',
  ...more,
});
const only = (more: object): DescribedModel =>
  read(bom([model(more)])).models[0];

describe('cycloneDxReader', () => {
  it('reads every model of a bill of material, at whatever depth', () => {
    const { models, unreadable } = read(fixture('credit.cdx.json'));

    expect(unreadable).toEqual([]);
    expect(models.map(({ name }) => name)).toEqual([
      'document-classifier',
      'lending/loan-default-risk',
      'fallback',
    ]);
    expect(models[2].versions.map(({ version }) => version)).toEqual([
      '0.1.0',
      '0.2.0',
    ]);
    expect(models[1]).toEqual({
      name: 'lending/loan-default-risk',
      description: 'Probability that an applicant defaults within 24 months.',
      url: 'https://example.com/models/loan',
      updatedAt: '2026-03-01T10:00:00.000Z',
      tags: ['credit', 'tabular'],
      labels: { purl: 'pkg:mlflow/loan-default-risk@3.2.0' },
      model: {
        provider: 'Example Lending',
        approach: 'supervised',
        task: 'tabular-classification',
        architecture: 'gradient-boosted-trees',
        license: 'Apache-2.0',
        useCases: [
          {
            name: 'Rank applications for a human underwriter',
            intendedPurpose: 'Rank applications for a human underwriter.',
            users: ['Underwriters'],
          },
        ],
      },
      baseModel: 'lending/bureau-score',
      versions: [
        {
          version: '3.2.0',
          digest:
            'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          artifact: 's3://models/loan/3.2.0',
          createdBy: 'Data science',
          license: 'Apache-2.0',
          datasets: [
            {
              name: 'loan-applications-2025',
              url: 'https://example.com/data/applications',
            },
            { name: 'bureau-extract', url: 'https://example.com/data/bureau' },
            { name: 'nowhere' },
          ],
          metrics: [
            {
              name: 'AUC',
              value: 0.83,
              segment: 'all',
              interval: { lower: 0.81, upper: 0.85 },
            },
            { name: 'AUC', value: 'n/a', segment: 'under 25' },
            {
              name: 'activityEnergyCost (kWh)',
              value: 12.5,
              segment: 'training',
            },
            {
              name: 'co2CostEquivalent (tCO2eq)',
              value: 0.004,
              segment: 'training',
            },
          ],
          parameters: [
            { name: 'architectureFamily', value: 'decision trees' },
            { name: 'inputs', value: 'parquet' },
            { name: 'outputs', value: 'double' },
            {
              name: 'loan-applications-2025: classification',
              value: 'confidential',
            },
            {
              name: 'loan-applications-2025: sensitive data',
              value: 'income, age',
            },
            { name: 'loan-applications-2025: owner', value: 'Lending data' },
            { name: 'bureau-extract: classification', value: 'restricted' },
            { name: 'monotone', value: 'true' },
          ],
          sections: [
            'intended-use',
            'limitations',
            'training-data',
            'evaluation',
            'ethical-considerations',
            'contact',
          ],
        },
      ],
      card: {
        sections: [
          'intended-use',
          'limitations',
          'training-data',
          'evaluation',
          'ethical-considerations',
          'contact',
        ],
        license: 'Apache-2.0',
        metrics: [],
      },
    });
  });

  it('reads the same from XML as from JSON', () => {
    const xml = documentOf('bom.xml', fixture('credit.cdx.xml'));

    expect(cycloneDxReader.recognizes(xml)).toBe(true);
    expect(cycloneDxReader.read(xml)).toEqual(read(fixture('credit.cdx.json')));
  });

  it.each(['1.5', '1.6', '1.7'])('reads version %s of the format', version => {
    expect(read(bom([model({})], version)).models).toHaveLength(1);
  });

  it('reads the licences of all versions of the format', () => {
    const licences = [
      [[{ license: { id: 'MIT' } }], 'MIT'],
      [[{ license: { name: 'Example' } }], 'Example'],
      [[{ expression: 'MIT OR Apache-2.0' }], 'MIT OR Apache-2.0'],
      [
        [{ license: { id: 'MIT' } }, { expression: 'EPL-2.0', licensing: {} }],
        'MIT, EPL-2.0',
      ],
      [[], undefined],
    ] as const;
    for (const [licenses, expected] of licences) {
      expect(only({ licenses }).model.license).toBe(expected);
    }
  });

  it('keeps what a model without a version says, as of the model', () => {
    const described = only({
      version: undefined,
      versionRange: 'vers:generic/>=1',
      modelCard: {
        modelParameters: { datasets: [{ type: 'dataset', name: 'd' }] },
        quantitativeAnalysis: {
          performanceMetrics: [{ type: 'AUC', value: 0.8, slice: 'all' }],
        },
      },
    });

    expect(described).toMatchObject({
      versions: [],
      datasets: [{ name: 'd' }],
      card: { metrics: [{ name: 'AUC (all)', value: '0.8' }] },
    });
  });

  it.each([
    [[{ alg: 'MD5', content: 'd41d8cd98f00b204e9800998ecf8427e' }], undefined],
    [[{ alg: 'SHA-256', content: 'not hexadecimal' }], undefined],
    [
      [
        { alg: 'SHA-512', content: 'b'.repeat(128) },
        { alg: 'SHA-256', content: 'a'.repeat(64) },
      ],
      `sha256:${'a'.repeat(64)}`,
    ],
  ])('takes for the digest of %j %j', (hashes, digest) => {
    expect(only({ hashes }).versions[0].digest).toBe(digest);
  });

  it('tells which model is malformed and where, and reads the others', () => {
    const { models, unreadable } = read(
      bom([
        model({ name: 'good' }),
        model({ name: 'bad', group: 'g', modelCard: { considerations: 7 } }),
        model({ name: undefined }),
        model({ name: ' ' }),
        'text',
        { type: 'library', components: 'text' },
        model({ name: 'untyped', type: null }),
        model({ name: 'good' }),
        model({ name: 'good', version: undefined }),
        model({ name: 'last' }),
      ]),
    );

    expect(models.map(({ name }) => name)).toEqual(['good', 'last']);
    expect(unreadable).toEqual([
      {
        name: 'g/bad',
        message:
          'components[1]: modelCard.considerations: expected object, received number',
      },
      { message: 'components[2]: name: expected text' },
      { message: 'components[3]: name: is empty' },
      { message: 'components[4]: expected a component' },
      { message: 'components[5].components: expected a component' },
      { name: 'untyped', message: 'components[6]: type: expected text' },
      {
        name: 'good',
        message:
          'components[7]: another component is version 1 of good too; only the first is read',
      },
      {
        name: 'good',
        message:
          'components[8]: another component is called good too, and they are not told apart by a version; only the first is read',
      },
    ]);
  });

  it('takes elements of XML with nothing in them for missing', () => {
    const { models, unreadable } = read(
      inXml(`<supplier/><pedigree/><description/><tags><tag/></tags>
        <modelCard>
          <modelParameters/><quantitativeAnalysis/>
          <considerations><users><user/></users></considerations>
        </modelCard>`),
    );

    expect(unreadable).toEqual([]);
    expect(models).toMatchObject([{ name: 'm', tags: [], versions: [{}] }]);
    expect(read(inXml('<modelCard/>')).models).toHaveLength(1);
  });

  it('reads who a dataset in XML belongs to by the contact', () => {
    const { models, unreadable } = read(
      inXml(`<modelCard><modelParameters><datasets><dataset>
        <type>dataset</type><name>d</name>
        <sensitiveData>a</sensitiveData><sensitiveData>b</sensitiveData>
        <governance><owners><owner>
          <contact><name>Data office</name></contact>
        </owner></owners></governance>
      </dataset></datasets></modelParameters></modelCard>`),
    );

    expect(unreadable).toEqual([]);
    expect(models[0].versions[0].parameters).toEqual([
      { name: 'd: sensitive data', value: 'a, b' },
      { name: 'd: owner', value: 'Data office' },
    ]);
  });

  it('tells of components and metadata that are none', () => {
    const text = JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: 'text',
      components: {},
    });

    expect(read(text).unreadable).toEqual([
      { message: 'metadata: expected a component' },
      { message: 'components: type: expected text' },
    ]);
  });

  it('reads many versions of a model in time', () => {
    const start = Date.now();
    const versions = Array.from({ length: 30_000 }, (_, version) =>
      model({ version: `${version}` }),
    );

    expect(read(bom(versions)).models[0].versions).toHaveLength(30_000);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it.each([
    [
      bom([], '1.4'),
      'is of a version of CycloneDX that is not read: specVersion is "1.4", expected one of 1.5, 1.6, 1.7',
    ],
    [bom([], '2.0'), 'specVersion is "2.0"'],
    ['{ "bomFormat": "CycloneDX" }', 'specVersion is null'],
    [
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.4"/>',
      'specVersion is "1.4"',
    ],
    ['{}', 'is no bill of material of CycloneDX'],
    ['[]', 'is no bill of material of CycloneDX'],
    ['', 'is no bill of material of CycloneDX'],
    ['<a/>', 'is no bill of material of CycloneDX'],
    ['{ "bomFormat": ', 'is not valid JSON'],
    ['<bom>', 'is not valid XML (line 1 column 1)'],
    [
      '<!DOCTYPE bom><bom xmlns="http://cyclonedx.org/schema/bom/1.6"/>',
      'declares a document type',
    ],
  ])('refuses %j', (text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  it('finds no models where there are none', () => {
    expect(read(bom(undefined))).toEqual({ models: [], unreadable: [] });
  });

  it.each([
    [fixture('credit.cdx.json'), true],
    [bom([], '2.0'), true],
    ['{ "a": 1 }', false],
    ['a: 1', false],
    ['<html/>', false],
  ])('recognises its format by its beginning: %#', (text, isBom) => {
    expect(cycloneDxReader.recognizes(documentOf('x', text))).toBe(isBom);
  });
});
