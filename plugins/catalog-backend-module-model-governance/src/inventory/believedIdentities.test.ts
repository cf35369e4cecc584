import { believedIdentities } from './believedIdentities';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `m${i}`);

describe('believedIdentities', () => {
  it('leaves out what too many models share to be one, and says so', () => {
    const { shared, problems } = believedIdentities(
      new Map([
        ['label:m1', ids(20)],
        ['label:credit', ids(1_000)],
        ['digest:sha256:0', ids(21)],
      ]),
    );

    expect([...shared.keys()]).toEqual(['label:m1']);
    expect(problems).toEqual([
      expect.stringContaining('1000 models share the label:credit'),
      expect.stringContaining('21 models share the digest:sha256:0'),
    ]);
  });
});
