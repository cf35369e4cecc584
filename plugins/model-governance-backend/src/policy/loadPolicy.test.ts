import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { BUILT_IN_PACKS } from '@modelgov/backstage-plugin-model-governance-common';
import { loadPolicy } from './loadPolicy';

describe('loadPolicy', () => {
  const directory = createMockDirectory();
  const load = (...packs: string[]) =>
    loadPolicy(
      new ConfigReader({
        modelGovernance: {
          policy: { packs: packs.map(pack => directory.resolve(pack)) },
        },
      }),
    );
  const choose = async (...builtIn: string[]) => {
    const { policy } = await loadPolicy(
      new ConfigReader({ modelGovernance: { policy: { builtIn } } }),
    );
    return policy;
  };

  it('has the baseline without any configuration', async () => {
    const { policy } = await loadPolicy(new ConfigReader({}));
    expect(policy.version).toMatch(/^baseline@\d+\.\d+\.\d+$/);
    expect(policy.requirements.length).toBeGreaterThanOrEqual(40);
  });

  it('merges the chosen built-in packs in their own order, before those of the company', async () => {
    directory.setContent({
      'company.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: company, version: 1.0.0, title: Company }
requirements:
  - { id: ai-literacy, weight: 7 }
`,
    });
    const { policy } = await loadPolicy(
      new ConfigReader({
        modelGovernance: {
          policy: {
            packs: [directory.resolve('company.yaml')],
            builtIn: ['generative-ai', 'eu-ai-act'],
          },
        },
      }),
    );
    expect(policy.packs.map(({ id }) => id)).toEqual([
      'baseline',
      'eu-ai-act',
      'generative-ai',
      'company',
    ]);
    expect(
      policy.requirements.find(({ id }) => id === 'ai-literacy')?.weight,
    ).toBe(7);
  });

  it.each(BUILT_IN_PACKS)('finds the built-in pack %s', async id => {
    const { packs } = await choose(id);
    expect(packs.map(pack => pack.id)).toEqual(['baseline', id]);
  });

  it('stops at a built-in pack that does not exist, naming the setting', async () => {
    await expect(choose('iso-42001', 'iso-27001')).rejects.toThrow(
      'modelGovernance.policy.builtIn[1]: no built-in pack "iso-27001"',
    );
  });

  it('stops at a broken pack, naming file, path and reason', async () => {
    directory.setContent({
      'broken.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: broken, version: 1.0.0, title: Broken }
requirements:
  - { id: owner-named, weight: heavy }
`,
    });
    await expect(load('broken.yaml')).rejects.toThrow(
      /broken\.yaml[^]*requirements\[0\]\.weight: .*number/,
    );
  });

  it('stops at a pack that is not there, naming the file', async () => {
    await expect(load('absent.yaml')).rejects.toThrow(/absent\.yaml/);
  });
});
