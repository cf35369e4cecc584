import { PACK_HEAD, testPolicy } from '../__fixtures__/testPolicy';

const pack = (steps: string, start = 'first') => `${PACK_HEAD}
aiAct:
  start: ${start}
  steps:
${steps}`;

const step = (
  id: string,
  yes: string,
  no = 'class: minimal',
  unknown = 'y',
) => `
    - id: ${id}
      question: Is it?
      reference: Art. 1
      options:
        - { value: y, label: It is, ${yes} }
        - { value: n, label: It is not, ${no} }
      unknown: ${unknown}
`;

describe('a decision tree of a policy pack', () => {
  it('replaces the tree of the packs before it', () => {
    const { aiAct } = testPolicy(pack(step('first', 'class: prohibited')));
    expect(aiAct.steps.map(({ id }) => id)).toEqual(['first']);
  });

  it.each([
    [
      'the start is unknown',
      pack(step('first', 'class: minimal'), 'begin'),
      'aiAct.start: unknown step "begin"',
    ],
    [
      'a next is unknown',
      pack(step('first', 'next: second')),
      'aiAct.steps[0].options[0].next: unknown step "second"',
    ],
    [
      'unknown takes no option',
      pack(step('first', 'class: minimal', 'class: minimal', 'maybe')),
      'aiAct.steps[0].unknown: "maybe" is none of y, n',
    ],
    [
      'a step is there twice',
      pack(step('first', 'class: minimal') + step('first', 'class: minimal')),
      'aiAct.steps[1].id: "first" is there twice',
    ],
    [
      'no way leads to a step',
      pack(step('first', 'class: minimal') + step('second', 'class: minimal')),
      'aiAct.steps[1].id: no way leads to "second"',
    ],
    [
      'it goes round in a circle',
      pack(step('first', 'next: second') + step('second', 'next: first')),
      'aiAct.steps[1].options[0].next: leads back to "first"',
    ],
    [
      'some way ends without a class, though another through the same end has one',
      pack(
        step('first', 'next: last, class: high-risk', 'next: last') +
          step('last', 'class: transparency', 'duties: [gpai]'),
      ),
      'aiAct.steps[1].options[1]: some way ends here without a class',
    ],
  ])('is refused where %s', (_, text, message) => {
    expect(() => testPolicy(text)).toThrow(message);
  });
});
