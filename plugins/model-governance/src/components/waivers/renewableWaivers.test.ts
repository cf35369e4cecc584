import type { WaiverState } from '@modelgov/backstage-plugin-model-governance-common';
import { renewableWaivers } from './renewableWaivers';

const waiver = (id: string, patch: Partial<WaiverState>): WaiverState => ({
  id,
  requirementId: 'fairness-evaluated',
  state: 'granted',
  expiresOn: '2026-03-31',
  requestedBy: 'user:default/owner',
  decidedBy: 'user:default/officer',
  renewals: 0,
  ...patch,
});

describe('renewableWaivers', () => {
  it('are those of the requirement that were granted and kept, the latest first', () => {
    const waivers = [
      waiver('over', { state: 'expired', expiresOn: '2026-01-31' }),
      waiver('runs', {}),
      waiver('lapsed', { state: 'expired', decidedBy: undefined }),
      waiver('refused', { state: 'refused' }),
      waiver('revoked', { state: 'revoked' }),
      waiver('void', { state: 'void' }),
      waiver('asked', { state: 'requested' }),
      waiver('of another', { requirementId: 'risk-assessed' }),
    ];
    expect(
      renewableWaivers(waivers, 'fairness-evaluated').map(({ id }) => id),
    ).toEqual(['runs', 'over']);
  });
});
