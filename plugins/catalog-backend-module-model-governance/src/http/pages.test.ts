import { pages } from './pages';

async function take<T>(listing: AsyncIterable<T[]>, count: number) {
  const items: T[] = [];
  for await (const page of listing) {
    items.push(...page);
    if (items.length >= count) {
      break;
    }
  }
  return items;
}

describe('pages', () => {
  it.each([undefined, null, ''])(
    'ends where the next token is %p',
    async next => {
      const listing = pages('models', async token =>
        token === undefined
          ? { items: [1, 2], next: 'b' }
          : { items: [3], next },
      );
      await expect(take(listing, 10)).resolves.toEqual([1, 2, 3]);
    },
  );

  it('reads no further than somebody takes', async () => {
    const read = jest.fn(async (token = '0') => ({
      items: [token],
      next: String(Number(token) + 1),
    }));
    await take(pages('models', read), 3);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('refuses a token that was read already', async () => {
    const next = new Map([
      [undefined, 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ]);
    const listing = pages('mlflow/prod: registered models', async token => ({
      items: [token],
      next: next.get(token),
    }));
    await expect(take(listing, 1_000)).rejects.toThrow(
      'mlflow/prod: registered models do not end: page 3 names a next page that was read already',
    );
  });

  it('refuses a listing that goes on for ever', async () => {
    let page = 0;
    const listing = pages('models', async () => ({
      items: [1],
      next: `${++page}`,
    }));
    await expect(take(listing, 1_000_000)).rejects.toThrow(
      'do not end after 10000 pages',
    );
  });
});
