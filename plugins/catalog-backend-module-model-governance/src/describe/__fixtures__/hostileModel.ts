import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';

const LONG = 'x'.repeat(100_000);
const CONTROL = 'a\u0000b\u0007c\ud800d';

/** What no source should say, and one day does: too long, with control characters, of the wrong type, too many. */
export function hostileModel(): DescribedModel {
  const model: unknown = {
    name: `${CONTROL}/Ünïcode 模型`,
    title: CONTROL,
    description: `${CONTROL}\r\n${LONG}`,
    url: 'data:text/html,<script>alert(1)</script>',
    owner: `${CONTROL} ${LONG}`,
    lifecycle: LONG,
    tags: ['Ünï Code', '---', CONTROL, LONG, 'a', 'A', 7],
    labels: { [CONTROL]: CONTROL, long: LONG, number: 7 },
    model: {
      modelType: 'magic',
      provider: 7,
      task: CONTROL,
      useCases: [{}, { name: 'a' }, { name: 'a' }],
    },
    baseModel: CONTROL,
    datasets: [{ name: LONG }, { role: 'training' }, 'text', null],
    versions: [
      null,
      { version: 1 },
      { digest: 'sha256:0123456789abcdef' },
      {
        version: '1',
        digest: 'none',
        url: 'ftp://files.example',
        createdAt: 'yesterday',
        updatedAt: '2026-01-02',
        sections: ['limitations', 'nonsense'],
        metrics: [
          { name: 'auc', value: Number.NaN },
          { name: '', value: 1 },
          { name: 'f1', value: 0.5 },
        ],
        parameters: [{ name: 'depth', value: '' }],
      },
      ...Array.from({ length: 60 }, (_, index) => ({
        version: `v${index}`,
        createdAt: `2026-01-01T00:00:${index}Z`,
        live: index === 0,
      })),
    ],
    deployments: Array.from({ length: 60 }, (_, index) => ({
      name: `server-${index}`,
    })),
    card: 'none',
    updatedAt: 'never',
  };
  return model as DescribedModel;
}
