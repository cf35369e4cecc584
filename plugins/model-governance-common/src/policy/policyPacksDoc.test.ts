import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  DEPENDENCY_FACT_PATHS,
  FACT_ELEMENT_PATHS,
  FACT_PATHS,
} from '../facts';
import { mergePolicyPacks } from './mergePolicyPacks';
import { parsePolicyPack } from './parsePolicyPack';

const read = (path: string) =>
  readFileSync(resolve(__dirname, '../..', path), 'utf8');

const doc = read('../../docs/policy-packs.md');

/** The example pack of the page, merged over the baseline as a backend would. */
function documentedPolicy() {
  const blocks = [...doc.matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, yaml]) => yaml,
  );
  const example = blocks.find(yaml => yaml.includes('kind: PolicyPack'));
  return mergePolicyPacks([
    {
      source: 'baseline',
      pack: parsePolicyPack(read('policies/baseline.yaml'), 'baseline'),
    },
    { source: 'example', pack: parsePolicyPack(example ?? '', 'example') },
  ]);
}

describe('the page on policy packs', () => {
  it('shows a pack that works over the baseline', () => {
    const { version, signOffs, requirements } = documentedPolicy();
    expect(version).toBe('baseline@1.1.0+company@1.0.0');
    expect(signOffs.every(({ members }) => members.length > 0)).toBe(true);
    expect(requirements.map(({ id }) => id)).toContain('works-council-heard');
    expect(
      requirements.find(({ id }) => id === 'fairness-evaluated'),
    ).toMatchObject({
      title: 'Fairness evaluation',
      check: {
        evidence: { bounds: [{ measure: 'disparityRatio', min: 0.9 }] },
      },
    });
  });

  it.each([
    ...Object.keys(FACT_PATHS),
    ...Object.keys(DEPENDENCY_FACT_PATHS),
    ...Object.values(FACT_ELEMENT_PATHS).flat(),
  ])('tells of the fact %s', path => {
    expect(doc).toContain(`\`${path}\``);
  });
});
