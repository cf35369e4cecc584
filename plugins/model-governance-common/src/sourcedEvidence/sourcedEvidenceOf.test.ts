import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { testFacts } from '../__fixtures__/testFacts';
import { REGISTRY } from '../__fixtures__/testRegistry';
import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import type { ModelFacts } from '../facts';
import { newEvidenceSchema } from '../records';
import type { RegistryFacts } from '../registry';
import { sourcedEvidenceOf } from './sourcedEvidenceOf';

const factsOf = (
  registry: RegistryFacts | undefined,
  model: JsonObject = {},
  card?: ModelFacts['card'],
): ModelFacts => ({ ...testFacts(model), registry, card });

const CARD: NonNullable<ModelFacts['card']> = {
  status: 'read',
  location: 'https://hub.example.com/loan/README.md',
  sections: [],
  metrics: [
    { name: 'f1', value: ' 0.77 ', dataset: 'holdout' },
    { name: 'accuracy', value: '91 %' },
  ],
};

/** A version of which only some is known. */
const knowing = (
  version: Partial<RegistryFacts['versions'][number]>,
): RegistryFacts => ({
  ...REGISTRY,
  versions: [{ source: 'mlflow/prod', version: '2.0.0', ...version }],
});

describe('what sources know as evidence', () => {
  it('is the metrics of a version, and how it was made, of each source', () => {
    expect(sourcedEvidenceOf(factsOf(REGISTRY))).toEqual([
      {
        source: 'registry',
        sourceId: 'mlflow/prod',
        type: 'performance-evaluation',
        title: 'Metrics from mlflow/prod',
        modelVersion: '2.0.0',
        modelDigest: `sha256:${'a'.repeat(64)}`,
        link: 'https://mlflow.example.com/models/loan/2.0.0',
        collectedOn: '2026-01-05',
        payload: {
          metrics: [
            {
              name: 'accuracy',
              value: 0.912345,
              dataset: 'holdout',
              split: 'test',
            },
            {
              name: 'auc',
              value: 0.88,
              dataset: 'not stated (train)',
              split: 'not-stated',
            },
          ],
        },
      },
      {
        source: 'registry',
        sourceId: 'mlflow/prod',
        type: 'version-record',
        title: 'Version 2.0.0 in mlflow/prod',
        modelVersion: '2.0.0',
        modelDigest: `sha256:${'a'.repeat(64)}`,
        link: 'https://mlflow.example.com/models/loan/2.0.0',
        collectedOn: '2026-01-05',
        payload: {
          registry: 'mlflow/prod',
          name: 'loan risk',
          run: '6f1c',
          runLink: 'https://mlflow.example.com/runs/6f1c',
          createdBy: 'Builder',
          createdOn: '2026-01-05',
          licence: 'proprietary',
          datasets: [{ name: 'loans', role: 'training', digest: '9f86d0' }],
          parameters: [{ name: 'max_depth', value: '6' }],
        },
      },
      {
        source: 'catalog',
        sourceId: 'cyclonedx',
        type: 'performance-evaluation',
        title: 'Metrics from cyclonedx',
        modelVersion: '2.0.0',
        modelDigest: undefined,
        link: undefined,
        collectedOn: undefined,
        payload: {
          metrics: [
            {
              name: 'f1',
              value: 0.7,
              dataset: 'not stated',
              split: 'not-stated',
              segment: 'under 30',
            },
          ],
        },
      },
    ]);
  });

  it('is the figures of the model card, of the version that the entity names', () => {
    expect(sourcedEvidenceOf(factsOf(undefined, {}, CARD))).toEqual([
      {
        source: 'catalog',
        sourceId: 'model-card',
        type: 'performance-evaluation',
        title: 'Metrics from model-card',
        modelVersion: '2.0.0',
        modelDigest: undefined,
        link: 'https://hub.example.com/loan/README.md',
        payload: {
          metrics: [
            {
              name: 'f1',
              value: 0.77,
              dataset: 'holdout',
              split: 'not-stated',
            },
          ],
        },
      },
    ]);
  });

  it('is not told twice where the card says what a source says', () => {
    const saying = (value: number) =>
      sourcedEvidenceOf(
        factsOf(knowing({ metrics: [{ name: 'f1', value }] }), {}, CARD),
      ).map(({ sourceId }) => sourceId);
    expect(saying(0.77)).toEqual(['mlflow/prod']);
    expect(saying(0.78)).toEqual(['mlflow/prod', 'model-card']);
  });

  it.each<[string, ModelFacts]>([
    ['nobody knows', factsOf(undefined)],
    ['only another version is known', factsOf(REGISTRY, { version: '3.0.0' })],
    ['a version is known by its name alone', factsOf(knowing({}))],
    [
      'there is no number among the metrics',
      factsOf(knowing({ metrics: [{ name: 'notes', value: 'good' }] })),
    ],
    [
      'the card cannot be read now',
      factsOf(undefined, {}, { ...CARD, status: 'unreadable' }),
    ],
    [
      'a source says it that is not among the sources',
      factsOf({ ...REGISTRY, sources: [] }),
    ],
  ])('is nothing where %s', (_, facts) => {
    expect(sourcedEvidenceOf(facts)).toEqual([]);
  });

  it('is also of further versions that are live, and of no others', () => {
    const live = { versions: [{ version: '1.0.0', live: true }] };
    const past = { versions: [{ version: '1.0.0', live: false }] };
    const versionsOf = (model: JsonObject) =>
      sourcedEvidenceOf(factsOf(REGISTRY, model)).map(
        ({ modelVersion }) => modelVersion,
      );
    expect(versionsOf(live)).toContain('1.0.0');
    expect(versionsOf(past)).not.toContain('1.0.0');
  });

  it('links to nothing that is not an address of the web', () => {
    const facts = factsOf(undefined, {}, { ...CARD, location: './README.md' });
    expect(sourcedEvidenceOf(facts)).toMatchObject([{ link: undefined }]);
  });

  it.each([
    [
      'another artifact',
      `sha256:${'b'.repeat(64)}`,
      `sha256:${'a'.repeat(64)}`,
    ],
    [
      'what may be the same artifact',
      `md5:${'b'.repeat(32)}`,
      `md5:${'b'.repeat(32)}`,
    ],
  ])('is of %s where the digest differs', (_, digest, expected) => {
    const [evidence] = sourcedEvidenceOf(factsOf(REGISTRY, { digest }));
    expect(evidence.modelDigest).toBe(expected);
  });

  it('takes the newest of what a source says twice of a version', () => {
    const said = sourcedEvidenceOf(
      factsOf({
        ...REGISTRY,
        sources: [REGISTRY.sources[0], REGISTRY.sources[0]],
        versions: [1, 2].map(value => ({
          source: 'mlflow/prod',
          version: '2.0.0',
          metrics: [{ name: 'auc', value }],
        })),
      }),
    );
    expect(said).toMatchObject([
      { payload: { metrics: [{ name: 'auc', value: 1 }] } },
    ]);
  });

  it('always fits its form, whatever sources say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
      fc.constant(`${'x'.repeat(199)}😀 `),
      fc.constant(' '),
    );
    const maybe = <T>(value: fc.Arbitrary<T>) =>
      fc.option(value, { nil: undefined });
    const version = fc.record({
      source: fc.constant('mlflow/prod'),
      version: fc.constant('2.0.0'),
      url: maybe(fc.webUrl({ withQueryParameters: true })),
      run: maybe(fc.record({ id: text, url: maybe(fc.webUrl()) })),
      createdBy: maybe(text),
      license: maybe(text),
      datasets: maybe(
        fc.array(
          fc.record({ name: text, role: maybe(text), digest: maybe(text) }),
        ),
      ),
      metrics: maybe(
        fc.array(
          fc.record({
            name: text,
            value: fc.oneof(
              fc.double({ noNaN: true, noDefaultInfinity: true }),
              text,
            ),
            dataset: maybe(text),
            split: maybe(fc.oneof(text, fc.constant('cv'))),
            segment: maybe(text),
          }),
          { maxLength: 300, size: 'max' },
        ),
      ),
      parameters: maybe(fc.array(fc.record({ name: text, value: text }))),
    });
    fc.assert(
      fc.property(version, text, (told, name) => {
        const [source] = REGISTRY.sources;
        const facts = factsOf({
          sources: [{ ...source, name }],
          versions: [told],
          deployments: [],
        });
        for (const evidence of sourcedEvidenceOf(facts)) {
          const { payload } = EVIDENCE_TYPE_DEFINITIONS[evidence.type];
          expect(payload.parse(evidence.payload)).toEqual(evidence.payload);
          newEvidenceSchema.pick({ title: true, link: true }).parse({
            title: evidence.title,
            link: evidence.link,
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
