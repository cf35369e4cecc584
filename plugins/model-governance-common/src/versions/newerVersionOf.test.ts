import { factsWithVersions, type ToldVersion } from './__fixtures__/registryOf';
import { newerVersionOf } from './newerVersionOf';

const of = (...versions: ToldVersion[]) =>
  newerVersionOf(factsWithVersions(versions))?.version;
const january = '2026-01-01T00:00:00.000Z';
const february = '2026-02-01T00:00:00.000Z';

describe('a newer version than the entity names', () => {
  it('is one of a later name, with where it is told', () => {
    expect(
      newerVersionOf(
        factsWithVersions([{ version: '2.1.0', createdAt: february }]),
      ),
    ).toEqual({
      version: '2.1.0',
      createdAt: february,
      source: 'mlflow/prod',
    });
    expect(of({ version: '1.9.9' }, { version: '2.0.0' })).toBeUndefined();
  });

  it('is one of a later date, where names tell nothing', () => {
    expect(
      newerVersionOf(
        factsWithVersions(
          [
            { version: 'b1c2', createdAt: january },
            { version: 'a9f0', createdAt: february },
          ],
          { version: 'b1c2' },
        ),
      )?.version,
    ).toBe('a9f0');
  });

  it('is none where neither dates nor names tell', () => {
    expect(of({ version: 'zzz', createdAt: february })).toBeUndefined();
    expect(of({ version: 'zzz' })).toBeUndefined();
  });

  it('is none of an older line that was mended later', () => {
    expect(
      of(
        { version: '2.0.0', createdAt: january },
        { version: '1.9.5', createdAt: february },
      ),
    ).toBeUndefined();
  });

  it('is none while the newest of all is in use beside the one that is named', () => {
    expect(
      newerVersionOf(
        factsWithVersions([{ version: '2.1.0' }, { version: '2.0.5' }], {
          versions: [{ version: '2.1.0', live: true }],
        }),
      ),
    ).toBeUndefined();
  });

  it('is none where no source tells of the model', () => {
    expect(of()).toBeUndefined();
  });
});
