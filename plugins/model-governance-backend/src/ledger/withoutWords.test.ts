import { withoutWords } from './withoutWords';

describe('withoutWords', () => {
  it('empties what people said, at any depth, and keeps what they decided', () => {
    expect(
      withoutWords({
        decision: 'rejected',
        comment: 'I met him.',
        aiAct: { class: 'minimal', rationale: 'My view.', duties: [] },
        trail: [{ answer: 'no', reason: 'I say so.' }],
        measures: [{ name: 'gap', value: 0.1 }],
        nothing: null,
      }),
    ).toEqual({
      decision: 'rejected',
      comment: '[erased]',
      aiAct: { class: 'minimal', rationale: '[erased]', duties: [] },
      trail: [{ answer: 'no', reason: '[erased]' }],
      measures: [{ name: 'gap', value: 0.1 }],
      nothing: null,
    });
  });
});
