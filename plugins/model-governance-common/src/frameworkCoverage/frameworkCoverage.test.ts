import fc from 'fast-check';
import { builtInPolicy } from '../policy/__fixtures__/builtInPolicy';
import { FRAMEWORK_REFERENCES } from '../policy/__fixtures__/frameworkReferences';
import { BUILT_IN_PACKS } from '../policy';
import { outcomeSchema, type Outcome } from '../terms';
import { coverageOf } from './coverageOf';
import { portfolioCoverageOf } from './portfolioCoverageOf';
import { worstOutcome } from './worstOutcome';

const policy = builtInPolicy(BUILT_IN_PACKS);
const outcome = fc.constantFrom(...outcomeSchema.options);
const outcomesOfModel = fc.array(outcome, {
  minLength: policy.requirements.length,
  maxLength: policy.requirements.length,
});
const findingsOf = (outcomes: Outcome[]) =>
  policy.requirements.map(({ id }, at) => ({
    requirementId: id,
    outcome: outcomes[at],
  }));
const uncovered = (framework: string) =>
  coverageOf(policy)
    .find(({ id }) => id === framework)
    ?.references.filter(({ requirements }) => requirements.length === 0)
    .map(({ id }) => id);

describe('coverage of the frameworks', () => {
  it.each([
    'eu-ai-act',
    'nist-ai-rmf',
    'nist-ai-600-1',
    'iso-42001',
    'owasp-llm',
  ])('shows every place of %s in its order', framework => {
    const coverage = coverageOf(policy).find(({ id }) => id === framework);
    expect(coverage?.references.map(({ id }) => id)).toEqual(
      FRAMEWORK_REFERENCES[framework],
    );
  });

  it('shows of a framework that lists no places those that are spoken to', () => {
    const gdpr = coverageOf(policy).find(({ id }) => id === 'gdpr');
    expect(gdpr?.references).toMatchObject([
      { id: 'Art. 35', requirements: [{ requirementId: 'privacy-assessed' }] },
      {
        id: 'Art. 30',
        requirements: [{ requirementId: 'datasets-described' }],
      },
    ]);
  });

  it('leaves open what no question about one model can answer', () => {
    expect(uncovered('nist-ai-600-1')).toEqual([]);
    expect(uncovered('owasp-llm')).toEqual([]);
    expect(uncovered('eu-ai-act')).toEqual(['Art. 111', 'Art. 113']);
    expect(uncovered('nist-ai-rmf')).toEqual([
      'GOVERN 1.2',
      'GOVERN 1.4',
      'GOVERN 1.5',
      'GOVERN 3.1',
      'GOVERN 4.1',
    ]);
    expect(uncovered('iso-42001')).toEqual([
      'A.2.2',
      'A.2.3',
      'A.2.4',
      'A.3.3',
      'A.6.1.2',
      'A.6.1.3',
      'A.9.3',
      'A.10.4',
    ]);
  });
});

describe('coverage for one model', () => {
  it('gives every requirement its own outcome, and every place the worst', () => {
    fc.assert(
      fc.property(outcomesOfModel, outcomes => {
        const findings = new Map(
          findingsOf(outcomes).map(each => [each.requirementId, each.outcome]),
        );
        for (const { references } of coverageOf(policy, findingsOf(outcomes))) {
          for (const place of references) {
            const given = place.requirements.map(each => {
              expect(each.outcome).toBe(findings.get(each.requirementId));
              return findings.get(each.requirementId)!;
            });
            expect(place.outcome).toBe(worstOutcome(given));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('coverage for a portfolio', () => {
  it('counts every model once for each place that is spoken to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ outcomes: outcomesOfModel, models: fc.nat(9) }), {
          maxLength: 4,
        }),
        groups => {
          const models = groups.reduce((sum, each) => sum + each.models, 0);
          const total = (counts: object) =>
            Object.values(counts).reduce((sum, count) => sum + count, 0);
          for (const { references } of portfolioCoverageOf(policy, groups)) {
            for (const { counts, requirements } of references) {
              expect(total(counts)).toBe(requirements.length ? models : 0);
              for (const each of requirements) {
                expect(total(each.counts)).toBe(models);
              }
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says of one model what coverage for one model says', () => {
    fc.assert(
      fc.property(outcomesOfModel, outcomes => {
        const one = coverageOf(policy, findingsOf(outcomes));
        const all = portfolioCoverageOf(policy, [{ outcomes, models: 1 }]);
        expect(
          all.flatMap(({ references }) => references.map(each => each.counts)),
        ).toEqual(
          one.flatMap(({ references }) =>
            references.map(each => (each.outcome ? { [each.outcome]: 1 } : {})),
          ),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('the worst outcome', () => {
  it.each<[Outcome[], Outcome | undefined]>([
    [['pass', 'not-applicable'], 'pass'],
    [['pass', 'upcoming'], 'upcoming'],
    [['waived', 'pass'], 'waived'],
    [['missing', 'fail'], 'fail'],
    [['not-applicable'], 'not-applicable'],
    [[], undefined],
  ])('of %j is %s', (outcomes, worst) => {
    expect(worstOutcome(outcomes)).toBe(worst);
  });
});
