import {
  assessedApi,
  CREDIT_MODEL,
  creditModel,
  oneSignature,
} from '../../__testUtils__';
import { whyPointless } from './whyPointless';

describe('whyPointless', () => {
  const scorecard = async () =>
    (await assessedApi(creditModel, oneSignature)).getScorecard(CREDIT_MODEL);

  it.each([
    'review-request',
    'suspension',
    'break-glass',
    'change-plan',
    'decommission',
    'sign-off',
  ] as const)('nothing speaks against %s of a draft', async kind => {
    expect(whyPointless(kind, await scorecard())).toBeUndefined();
  });

  it('starts nothing again that runs, and nothing whose cause is open', async () => {
    const draft = await scorecard();
    const suspension = {
      id: 'a',
      reason: 'Drift',
      since: draft.evaluatedAt,
      by: 'user:default/someone',
      openCauses: ['The condition is open'],
      lifts: [],
    };
    expect(whyPointless('suspension-lift', draft)).toBe('notSuspended');
    expect(whyPointless('suspension-lift', { ...draft, suspension })).toBe(
      'openCauses',
    );
    expect(
      whyPointless('suspension-lift', {
        ...draft,
        suspension: { ...suspension, openCauses: [] },
      }),
    ).toBeUndefined();
    expect(whyPointless('suspension', { ...draft, suspension })).toBe(
      'suspended',
    );
    expect(whyPointless('sign-off', { ...draft, suspension })).toBe(
      'suspended',
    );
  });

  it('asks nobody for a review where nobody has to sign', async () => {
    const draft = await scorecard();
    const standings = draft.standings.map(each => ({ ...each, signOffs: [] }));
    expect(whyPointless('review-request', { ...draft, standings })).toBe(
      'nobodyAsked',
    );
  });

  it('breaks no glass where all is approved, a use is prohibited, or it is broken already', async () => {
    const draft = await scorecard();
    const all = (status: 'approved' | 'blocked') =>
      draft.standings.map(each => ({ ...each, status }));
    const [first, ...others] = draft.standings;
    const breakGlassUntil = draft.evaluatedAt;
    expect(
      whyPointless('break-glass', { ...draft, standings: all('approved') }),
    ).toBe('approved');
    expect(
      whyPointless('break-glass', { ...draft, standings: all('blocked') }),
    ).toBe('blocked');
    expect(
      whyPointless('break-glass', {
        ...draft,
        standings: [{ ...first, status: 'blocked' }, ...others],
      }),
    ).toBeUndefined();
    // Another version may need it too.
    expect(
      whyPointless('break-glass', { ...draft, breakGlassUntil }),
    ).toBeUndefined();
    expect(
      whyPointless('break-glass', {
        ...draft,
        standings: [first],
        breakGlassUntil,
      }),
    ).toBe('glassBroken');
  });

  it('ends nothing while a requirement blocks its retirement', async () => {
    const draft = await scorecard();
    const [finding] = draft.findings;
    const findings = [
      {
        ...finding,
        outcome: 'missing' as const,
        blocks: ['retirement' as const],
      },
    ];
    expect(whyPointless('decommission', { ...draft, findings })).toBe(
      'retirementBlocked',
    );
  });

  it('does nothing about what has ended', async () => {
    const ended = { ...(await scorecard()), status: 'retired' as const };
    expect(whyPointless('review-withdrawal', ended)).toBe('retired');
    expect(whyPointless('suspension', ended)).toBe('retired');
  });
});
