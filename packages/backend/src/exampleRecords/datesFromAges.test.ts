import { DateTime } from 'luxon';
import { datesFromAges } from './datesFromAges';

const now = DateTime.fromISO('2026-03-31T12:00:00Z', { zone: 'utc' });

describe('datesFromAges', () => {
  it('turns ages and spans ahead into days, however deep', () => {
    expect(
      datesFromAges(
        {
          collectedOn: { ago: 'P40D' },
          conditions: [{ text: 'mend it', dueOn: { in: 'P1M' } }],
          payload: { rehearsedOn: { ago: 'P1M' } },
        },
        now,
      ),
    ).toEqual({
      collectedOn: '2026-02-19',
      conditions: [{ text: 'mend it', dueOn: '2026-04-30' }],
      payload: { rehearsedOn: '2026-02-28' },
    });
  });

  it('leaves everything else as it is', () => {
    const value = {
      text: 'P40D',
      count: 3,
      ago: 'P1D',
      other: null,
      empty: {},
      both: { ago: 'P1D', in: 'P1D' },
    };
    expect(datesFromAges(value, now)).toEqual(value);
  });
});
