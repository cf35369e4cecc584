import { PACK_HEAD } from '../__fixtures__/testPolicy';
import { parsePolicyPack } from './parsePolicyPack';

const BOMB = `
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
`;
const requirement = (fields: string) =>
  `${PACK_HEAD}requirements: [{ id: fair, ${fields} }]`;

describe('parsePolicyPack', () => {
  it('reads a pack that overrides a single field', () => {
    expect(parsePolicyPack(requirement('weight: 9'), 'acme.yaml')).toEqual({
      apiVersion: 'model-governance/v1',
      kind: 'PolicyPack',
      metadata: { id: 'company', version: '2.0.0', title: 'Company' },
      frameworks: [],
      requirements: [{ id: 'fair', weight: 9 }],
      signOffs: [],
      levels: [],
    });
  });

  it.each([
    ['text that is no YAML', 'a: [', 'valid YAML'],
    ['a key that is there twice', `${PACK_HEAD}kind: x`, 'unique'],
    ['several documents', `${PACK_HEAD}---\na: 1`, 'multiple documents'],
    ['an unknown tag', `a: !!js/function x`, 'Unresolved tag'],
    ['aliases that unfold without end', BOMB, 'Excessive alias count'],
    ['an empty document', '', 'document: expected object, received null'],
    ['an unknown field', `${PACK_HEAD}rules: []`, 'document: .*"rules"'],
    ['another version', 'apiVersion: v2', 'apiVersion: .*v1'],
    [
      'a weight out of range',
      requirement('weight: 11'),
      'requirements\\[0\\].weight: .*10',
    ],
    [
      'an unknown type of evidence, in the check that was meant',
      requirement('check: { evidence: { types: [selfie] } }'),
      'requirements\\[0\\].check.evidence.types\\[0\\]: .*"model-card"',
    ],
    [
      'a bound without a limit',
      requirement(
        'check: { evidence: { types: [document], bounds: [{ measure: x }] } }',
      ),
      'check.evidence.bounds\\[0\\]: a bound needs min or max',
    ],
    [
      'an unknown kind of check',
      requirement('check: { guess: true }'),
      'requirements\\[0\\].check: must be exactly one of catalog, evidence',
    ],
    [
      'two kinds of check',
      requirement('check: { signOff: all-roles, assessment: valid }'),
      'requirements\\[0\\].check: must be exactly one of',
    ],
    [
      'a duration that is none',
      requirement('check: { metric: { maxAge: 180 days } }'),
      'check.metric.maxAge: must be an ISO 8601 duration',
    ],
    [
      'an unknown operator',
      requirement('appliesWhen: { $nor: [{ live: true }] }'),
      'requirements\\[0\\].appliesWhen: unknown operator \\$nor',
    ],
    [
      'an unknown operator on a value, however deep',
      requirement('appliesWhen: { $all: [{ $not: { type: { $gt: 1 } } }] }'),
      'appliesWhen.\\$all\\[0\\].\\$not.type: must be a value or exactly one of',
    ],
    [
      'two operators on one value, of which one would be ignored',
      requirement('appliesWhen: { type: { $exists: true, $in: [a] } }'),
      'appliesWhen.type: must be a value or exactly one of',
    ],
    [
      'an operator beside facts',
      requirement('appliesWhen: { $not: { live: true }, type: a }'),
      'appliesWhen: \\$not must stand alone',
    ],
    [
      'an empty alternative',
      requirement('appliesWhen: { $any: [] }'),
      'appliesWhen.\\$any: must be a list of conditions',
    ],
    [
      'a condition that is no object',
      requirement('appliesWhen: true'),
      'appliesWhen: must be an object of conditions',
    ],
    [
      'an unknown operator within a list',
      requirement('appliesWhen: { useCases: { $contains: { $x: 1 } } }'),
      'appliesWhen.useCases.\\$contains: unknown operator \\$x',
    ],
    [
      'a matrix of other letters',
      `${PACK_HEAD}risk: { matrix: [LLLMM, LLMMM, LMMHX, MMHHC, HHHCC] }`,
      'risk.matrix\\[2\\]: must be five letters',
    ],
    [
      'an option called unknown',
      `${PACK_HEAD}risk: { questions: [{ id: q, dimension: impact, text: t, options: [{ value: a, points: 1, label: a }, { value: unknown, points: 2, label: b }] }] }`,
      'risk.questions\\[0\\].options\\[1\\].value: "unknown" is offered by itself',
    ],
  ])('refuses %s', (_, text, reason) => {
    expect(() => parsePolicyPack(text, 'packs/acme.yaml')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          new RegExp(`packs/acme.yaml[^]*${reason}`),
        ),
      }),
    );
  });

  it('lists every problem', () => {
    expect(() =>
      parsePolicyPack(requirement('weight: 0, scope: all'), 'acme.yaml'),
    ).toThrow(/requirements\[0\]\.scope: .*\n.*requirements\[0\]\.weight: /);
  });
});
