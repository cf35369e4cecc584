import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
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

  it('has the baseline without any configuration', async () => {
    const policy = await loadPolicy(new ConfigReader({}));
    expect(policy.version).toMatch(/^baseline@\d+\.\d+\.\d+$/);
    expect(policy.requirements.length).toBeGreaterThanOrEqual(40);
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
