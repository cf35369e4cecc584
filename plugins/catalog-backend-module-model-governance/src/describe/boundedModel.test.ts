import { hostileModel } from './__fixtures__/hostileModel';
import { boundedModel } from './boundedModel';
import { describedModelSchema } from './describedModelSchema';

describe('boundedModel', () => {
  it('keeps of hostile statements what is valid', () => {
    const bounded = boundedModel(hostileModel());
    const { name, ...rest } = bounded;

    expect(name).toBe(hostileModel().name);
    expect(describedModelSchema.safeParse(bounded).error).toBeUndefined();
    expect(bounded.model).toEqual({
      task: 'a b c d',
      useCases: [{ name: 'a' }],
    });
    expect(bounded.url).toBeUndefined();
    expect(bounded.card).toBeUndefined();
    expect(bounded.datasets).toHaveLength(1);
    expect(bounded.deployments).toHaveLength(50);
    expect(bounded.description).toHaveLength(2_000);
    expect(JSON.stringify(rest)).not.toMatch(/\\u00|\\ud/);
  });

  it('keeps live versions, then the newest, and leaves out their malformed places', () => {
    const { versions } = boundedModel(hostileModel());

    expect(versions).toHaveLength(50);
    expect(versions[0].version).toBe('v59');
    expect(versions.at(-1)).toMatchObject({ version: 'v0', live: true });
    const few = boundedModel({
      ...hostileModel(),
      versions: hostileModel().versions.slice(0, 4),
    });
    expect(few.versions).toEqual([
      {
        version: '1',
        updatedAt: '2026-01-02T00:00:00.000Z',
        sections: ['limitations'],
        metrics: [{ name: 'f1', value: 0.5 }],
        parameters: [{ name: 'depth', value: '' }],
      },
    ]);
  });

  it('gives the same for the same statements in another order, and for what it gave', () => {
    const model = {
      name: 'a',
      tags: ['x', 'y'],
      labels: { a: '1', b: '2' },
      model: {},
      versions: [
        { version: '2', metrics: [metric('b'), metric('a')] },
        { version: '10' },
      ],
    };
    const turned = {
      ...model,
      tags: ['y', 'x'],
      labels: { b: '2', a: '1' },
      versions: [
        { version: '10' },
        { version: '2', metrics: [metric('a'), metric('b')] },
      ],
    };
    const text = JSON.stringify(boundedModel(model));

    expect(JSON.stringify(boundedModel(turned))).toBe(text);
    expect(JSON.stringify(boundedModel(JSON.parse(text)))).toBe(text);
    expect(boundedModel(model).versions[0].version).toBe('10');
  });
});

function metric(name: string) {
  return { name, value: 1 };
}
