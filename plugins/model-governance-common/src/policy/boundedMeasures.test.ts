import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergePolicyPacks } from './mergePolicyPacks';
import { parsePolicyPack } from './parsePolicyPack';

const baseline = resolve(__dirname, '../../policies/baseline.yaml');

const packOf = (check: string) => `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: company, version: 1.0.0, title: Company }
requirements:
  - id: fairness-evaluated
    check: { evidence: ${check} }
`;

function mergeWith(check: string) {
  return mergePolicyPacks([
    {
      source: 'baseline.yaml',
      pack: parsePolicyPack(readFileSync(baseline, 'utf8'), 'baseline.yaml'),
    },
    {
      source: 'company.yaml',
      pack: parsePolicyPack(packOf(check), 'company.yaml'),
    },
  ]);
}

describe('a bound on a measure', () => {
  it('is refused where a type of evidence does not measure it, since it could never be kept', () => {
    expect(() =>
      mergeWith(
        '{ types: [fairness-evaluation, document], bounds: [{ measure: disparityRatio, min: 0.8 }, { measure: disparityRatoi, min: 0.8 }] }',
      ),
    ).toThrow(
      [
        'company.yaml: requirements.fairness-evaluated.check.evidence.bounds[0].measure: document does not measure "disparityRatio"',
        'company.yaml: requirements.fairness-evaluated.check.evidence.bounds[1].measure: fairness-evaluation does not measure "disparityRatoi"',
      ].join('\n  '),
    );
  });

  it('is taken where every type measures it', () => {
    const { requirements } = mergeWith(
      '{ types: [fairness-evaluation], bounds: [{ measure: disparityDifference, max: 0.1 }] }',
    );
    expect(
      requirements.find(({ id }) => id === 'fairness-evaluated')?.check,
    ).toEqual({
      evidence: {
        types: ['fairness-evaluation'],
        bounds: [{ measure: 'disparityDifference', max: 0.1 }],
      },
    });
  });
});
