import { assessRisk } from '../risk';
import { baselinePolicy } from './__fixtures__/baselinePolicy';

const { risk } = baselinePolicy();

/** Answers in the order of the questionnaire, with the tier that a model-risk officer expects. */
const TYPICAL_USES: [string, string, string][] = [
  [
    'a demand forecast',
    'medium',
    'none unit none advice-followed proven-elsewhere seasonal built close up-to-100000 company day',
  ],
  [
    'a coding assistant',
    'medium',
    'none team none advises proven-elsewhere fast vendor-floating partly up-to-a-million company hour',
  ],
  [
    'credit scoring',
    'high',
    'money-or-access reportable financial-or-children advice-followed proven-elsewhere seasonal built close up-to-100000 customers weeks',
  ],
  [
    'CV screening',
    'high',
    'livelihood-or-rights reportable ordinary advice-followed adapted slow built partly up-to-100000 customers weeks',
  ],
  [
    'a public chatbot',
    'high',
    'inconvenience unit ordinary advises adapted adversarial vendor-floating partly more public-or-vulnerable weeks',
  ],
  [
    'a payment agent',
    'critical',
    'money-or-access reportable financial-or-children decides-irreversible autonomous-new adversarial vendor-pinned weak up-to-100000 customers day',
  ],
];

describe('the risk questionnaire of the baseline pack', () => {
  it.each(TYPICAL_USES)('rates %s %s', (_, tier, given) => {
    const values = given.split(' ');
    expect(values).toHaveLength(risk.questions.length);
    const answers = Object.fromEntries(
      risk.questions.map(({ id, options }, index) => {
        expect(options.map(({ value }) => value)).toContain(values[index]);
        return [id, values[index]];
      }),
    );
    expect(assessRisk(answers, risk).tier).toBe(tier);
  });

  it('asks eleven questions in three dimensions', () => {
    const asked = (dimension: string) =>
      risk.questions.filter(each => each.dimension === dimension).length;
    expect(['impact', 'likelihood', 'exposure'].map(asked)).toEqual([3, 5, 3]);
  });

  it.each(risk.questions.map(each => [each.id, each] as const))(
    'offers for %s the best and the worst, from better to worse',
    (_, { options }) => {
      const points = options.map(each => each.points);
      expect(points[0]).toBe(1);
      expect(points.at(-1)).toBe(5);
      expect(points).toEqual([...new Set(points)].sort());
    },
  );

  it('settles by its answers whether persons or their data are concerned', () => {
    for (const [id, fact] of [
      ['harm', 'affectsPersons'],
      ['data', 'personalData'],
    ] as const) {
      const stated = risk.questions
        .find(each => each.id === id)
        ?.options.map(({ points, states }) => [points > 1, states?.[fact]]);
      expect(stated).not.toHaveLength(0);
      for (const [concerned, settled] of stated ?? []) {
        expect(settled).toBe(concerned);
      }
    }
  });
});
