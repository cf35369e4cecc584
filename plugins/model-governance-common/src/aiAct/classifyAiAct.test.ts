import fc from 'fast-check';
import { baselinePolicy } from '../policy/__fixtures__/baselinePolicy';
import { UNKNOWN_ANSWER } from '../policy';
import { AI_ACT_CLASSES, type AiActClass } from '../terms';
import { aiActClassificationOf } from './aiActClassificationOf';
import { classifyAiAct } from './classifyAiAct';

const { aiAct: tree } = baselinePolicy();

const HARMLESS: Record<string, string> = {
  system: 'ai-system',
  territory: 'union',
  exclusions: 'none-of-these',
  roles: 'own-use',
  prohibited: 'none-of-these',
  'annex-i': 'not-a-product',
  'annex-iii': 'none-of-these',
  people: 'nobody',
  synthetic: 'nothing',
  emotion: 'nothing',
  'deep-fake': 'nothing',
  'general-purpose': 'none-of-ours',
  'open-source': 'not-free',
  legacy: 'new',
};
const CREDIT = {
  'annex-iii': 'services',
  'annex-iii-5': 'creditworthiness',
  profiling: 'no-profiling',
  'significant-risk': 'not-significant',
  derogation: 'prepares',
};

/** The harmless answers with others, less those that are not asked then. */
function walk(change: Record<string, string>) {
  return classifyAiAct(tree, { ...HARMLESS, ...change });
}

/** An answer to every step there is, on the path or not. */
const anyAnswers = fc.record(
  Object.fromEntries(
    tree.steps.map(({ id, options }) => [
      id,
      fc.constantFrom(...options.map(({ value }) => value), UNKNOWN_ANSWER),
    ]),
  ),
);
const gravity = (value: AiActClass | undefined) =>
  value ? AI_ACT_CLASSES.length - AI_ACT_CLASSES.indexOf(value) : 0;

describe('the decision tree of the baseline', () => {
  it.each([
    ['a harmless use of our own', {}, 'minimal', []],
    ['what is no AI', { system: 'neither' }, 'out-of-scope', []],
    ['use elsewhere', { territory: 'elsewhere' }, 'out-of-scope', []],
    ['pure research', { exclusions: 'research' }, 'out-of-scope', []],
    ['social scoring', { prohibited: 'c' }, 'prohibited', []],
    [
      'a medical device that a notified body assesses',
      { 'annex-i': 'section-a', 'third-party': 'third-party-assessed' },
      'high-risk',
      [],
    ],
    [
      'a product that nobody else assesses',
      { 'annex-i': 'section-a', 'third-party': 'not-assessed' },
      'minimal',
      [],
    ],
    [
      'credit that profiles',
      { ...CREDIT, profiling: 'profiles' },
      'high-risk',
      [],
    ],
    [
      'credit of significant risk',
      { ...CREDIT, 'significant-risk': 'significant' },
      'high-risk',
      [],
    ],
    [
      'credit outside the derogations',
      { ...CREDIT, derogation: 'none-of-these' },
      'high-risk',
      [],
    ],
    ['credit that only prepares', CREDIT, 'minimal', []],
    [
      'the detection of fraud, which is carved out',
      { ...CREDIT, 'annex-iii-5': 'fraud' },
      'minimal',
      [],
    ],
    [
      'a chatbot that writes',
      { people: 'people', synthetic: 'generates' },
      'transparency',
      ['art-50', 'art-50-1', 'art-50-2'],
    ],
    [
      'a high-risk chatbot: the gravest is shown, the rest beside it',
      { ...CREDIT, profiling: 'profiles', people: 'people' },
      'high-risk',
      ['art-50', 'art-50-1'],
    ],
    [
      'a prohibited practice that makes deep fakes',
      { prohibited: 'a', 'deep-fake': 'publishes' },
      'prohibited',
      ['art-50', 'art-50-4'],
    ],
    [
      'a model of ours with systemic risk',
      { 'general-purpose': 'provided', 'systemic-risk': 'systemic-risk' },
      'minimal',
      ['gpai', 'gpai-systemic'],
    ],
    ['free software', { 'open-source': 'free' }, 'out-of-scope', []],
    [
      'free software that people deal with',
      { 'open-source': 'free', people: 'people' },
      'transparency',
      ['art-50', 'art-50-1'],
    ],
  ])('classifies %s', (_, change, expected, duties) => {
    const result = walk(change);
    expect(result.complete).toBe(true);
    expect(result.class).toBe(expected);
    expect(result.duties).toEqual(duties);
  });

  it('tells roles, changes of role and the point of Annex III', () => {
    expect(
      walk({ roles: 'deployer', 'role-change': 'our-name' }).roles,
    ).toEqual(['provider', 'deployer']);
    expect(walk({ roles: 'importer', 'role-change': 'nothing' }).roles).toEqual(
      ['importer'],
    );
    expect(walk(CREDIT).annexPoints).toEqual(['5(b)']);
  });

  it('has all points of Annex III, each once', () => {
    const points = tree.steps.flatMap(({ options }) =>
      options.flatMap(({ annexPoint }) => annexPoint ?? []),
    );
    expect(points).toHaveLength(25);
    expect(new Set(points).size).toBe(25);
  });

  it('ends every path with a class, whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const { complete, path, ...result } = classifyAiAct(tree, answers);
        expect(complete).toBe(true);
        expect(AI_ACT_CLASSES).toContain(result.class);
        expect(path.length).toBeLessThanOrEqual(tree.steps.length);
      }),
    );
  });

  it('never takes unknown for less than any other answer to the same question', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(...tree.steps),
        (answers, step) => {
          const { id, options } = step;
          const unknown = classifyAiAct(tree, {
            ...answers,
            [id]: UNKNOWN_ANSWER,
          });
          for (const { value } of options) {
            const known = classifyAiAct(tree, { ...answers, [id]: value });
            expect(gravity(unknown.class)).toBeGreaterThanOrEqual(
              gravity(known.class),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('stops at the first question that has no answer of its own', () => {
    const { 'annex-iii': _, ...answers } = HARMLESS;
    expect(classifyAiAct(tree, answers)).toMatchObject({
      complete: false,
      open: { id: 'annex-iii' },
      class: undefined,
    });
    expect(classifyAiAct(tree, { system: 'toString' }).open?.id).toBe('system');
  });
});

describe('aiActClassificationOf', () => {
  const classify = (answers: Record<string, string>) =>
    aiActClassificationOf({ answers, rationale: 'Because.' }, tree);

  it('keeps the path in the words that were shown, unknown with the branch that it took', () => {
    const { path, ...rest } = classify({
      ...HARMLESS,
      'open-source': 'unknown',
    });
    expect(rest).toEqual({
      class: 'minimal',
      duties: [],
      roles: ['provider', 'deployer'],
      annexPoints: [],
      rationale: 'Because.',
    });
    expect(path?.map(({ step }) => step)).toEqual(Object.keys(HARMLESS));
    expect(path?.find(({ step }) => step === 'open-source')).toEqual({
      step: 'open-source',
      question: 'Is the system released under a free and open-source licence?',
      answer: 'unknown',
      label: 'No',
      reference: 'Art. 2(12)',
    });
  });

  it('names what is not answered, not an answer, or not asked', () => {
    const { legacy, ...short } = HARMLESS;
    expect(() => classify(short)).toThrow(
      'aiAct.answers.legacy: not answered; "unknown" is an answer',
    );
    expect(() => classify({ ...HARMLESS, legacy: 'old' })).toThrow(
      /aiAct\.answers\.legacy: "old" is none of new, /,
    );
    expect(() => classify({ ...HARMLESS, profiling: 'profiles' })).toThrow(
      'aiAct.answers.profiling: not asked after the other answers',
    );
  });
});
