import { newestVersionsFirst } from './newestVersionsFirst';

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`;
const sorted = (versions: Parameters<typeof newestVersionsFirst>[0]) =>
  newestVersionsFirst(versions).map(({ version }) => version);

describe('newestVersionsFirst', () => {
  it('goes by when the registry made them, whatever they are called', () => {
    expect(
      sorted([
        { version: '9', createdAt: at(1) },
        { version: '1', createdAt: at(3), firstSeenAt: at(1) },
        { version: '5', firstSeenAt: at(2) },
      ]),
    ).toEqual(['1', '5', '9']);
  });

  it.each([
    [['9', '10', '8']],
    [['1.9.0', '1.10.0', '1.8.0']],
    [['v9', 'v10', 'v8']],
    [['2026-09', '2026-10', '2026-08']],
  ])(
    'orders %j by name where nothing else is known',
    ([older, newest, oldest]) => {
      expect(
        sorted([{ version: older }, { version: newest }, { version: oldest }]),
      ).toEqual([newest, older, oldest]);
    },
  );

  it('puts a release behind nothing but later ones, and in front of its own candidates', () => {
    expect(
      sorted([
        { version: '2.0.0-rc.1' },
        { version: '2.0.0' },
        { version: '1.9.9' },
      ]),
    ).toEqual(['2.0.0', '2.0.0-rc.1', '1.9.9']);
  });

  it('gives one of no known date the place of its name', () => {
    expect(
      sorted([
        { version: '1', createdAt: at(1) },
        { version: '3', createdAt: at(3) },
        { version: '2' },
        { version: '0' },
        { version: '4' },
      ]),
    ).toEqual(['4', '3', '2', '1', '0']);
  });
});
