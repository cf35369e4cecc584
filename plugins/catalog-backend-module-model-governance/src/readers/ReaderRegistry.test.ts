import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { ReaderRegistry } from './ReaderRegistry';
import { readers } from './readers';

const reader = (type: string): ModelReader => ({
  type,
  title: type,
  recognizes: () => false,
  read: () => ({ models: [], unreadable: [] }),
});

describe('ReaderRegistry', () => {
  it('has the readers of this module and takes more', () => {
    const registry = new ReaderRegistry();
    const mine = reader('word-list');

    registry.add(mine);

    expect(registry.all).toEqual([...readers, mine]);
  });

  it.each(['file', 'url', 'bootstrap', 'cyclonedx-ml-bom'])(
    'refuses another reader of %s',
    type => {
      expect(() => new ReaderRegistry().add(reader(type))).toThrow(
        `Locations of type "${type}" are read by another reader already`,
      );
    },
  );

  it.each(['', 'a:b', 'Word-List', '-a'])('refuses the type %j', type => {
    expect(() => new ReaderRegistry().add(reader(type))).toThrow(
      'expected words in lower case',
    );
  });
});
