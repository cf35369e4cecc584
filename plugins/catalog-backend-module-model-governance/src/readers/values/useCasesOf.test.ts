import { modelSpecSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { useCasesOf } from './useCasesOf';

describe('useCasesOf', () => {
  it.each([
    ['Rank applications. For humans.', 'Rank applications'],
    ['- **Search**: in letters', '- Search'],
    [
      `${'word '.repeat(30)}`,
      'word word word word word word word word word word word',
    ],
    ['x'.repeat(100), 'x'.repeat(58)],
    ['e.g. letters', 'e.g. letters'],
    [`x${'👍'.repeat(80)}`, `x${'👍'.repeat(28)}`],
  ])('names %j by how it begins', (purpose, name) => {
    expect(useCasesOf([purpose])).toEqual([
      { name, intendedPurpose: purpose.trim() },
    ]);
  });

  it('tells use cases apart that begin alike, and takes placeholders for none', () => {
    const useCases = useCasesOf(['Aa. b', 'Aa. c', 'TODO', ' ', 'Aa (2)'], {
      users: ['u'],
    });

    expect(useCases?.map(({ name }) => name)).toEqual([
      'Aa',
      'Aa (2)',
      'Aa (2) (2)',
    ]);
    expect(useCases?.[0].users).toEqual(['u']);
    expect(useCasesOf(['TBD', ''])).toBeUndefined();
  });

  it('gives use cases that an entity can have, whatever is written', () => {
    const texts = [
      '\u0000',
      '...',
      '。',
      '\u202E x',
      'a'.repeat(100_000),
      '👍',
    ];
    const useCases = useCasesOf([...texts, ...Array(1_000).fill('same')]);

    expect(modelSpecSchema.safeParse({ useCases }).error).toBeUndefined();
    expect(useCases?.length).toBeLessThanOrEqual(50);
  });
});
