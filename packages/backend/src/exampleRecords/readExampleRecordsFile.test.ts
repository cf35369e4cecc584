import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { readExampleRecordsFile } from './readExampleRecordsFile';

const now = DateTime.fromISO('2026-03-31T12:00:00Z', { zone: 'utc' });

const signOff = (more: string) => `
model: Resource:default/Model
records:
  - kind: sign-off
    by: user:default/validator
    ago: P2D
    content:
      id: 3b205733-7b72-4dd5-82f5-a2d9c0d806ef
      role: model-validator
      gate: production
      ${more}
`;

describe('readExampleRecordsFile', () => {
  it('reads records with the moment that their age names', () => {
    const text = signOff('decision: approved\n      conditions: []');
    expect(readExampleRecordsFile(text, 'a.yaml', now)).toEqual([
      {
        kind: 'sign-off',
        entityRef: 'resource:default/model',
        recordedBy: 'user:default/validator',
        recordedAt: new Date('2026-03-29T12:00:00Z'),
        content: {
          id: '3b205733-7b72-4dd5-82f5-a2d9c0d806ef',
          role: 'model-validator',
          gate: 'production',
          decision: 'approved',
          conditions: [],
        },
      },
    ]);
  });

  it('names the file and the place of what is wrong', () => {
    const text = signOff('decision: maybe\n      conditions: []');
    const read = () => readExampleRecordsFile(text, 'a.yaml', now);
    expect(read).toThrow(InputError);
    expect(read).toThrow(/^a\.yaml: .*\n.*records\[0\]\.content\.decision/);
  });
});
