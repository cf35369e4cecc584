import { DateTime } from 'luxon';
import { v4 as uuid } from 'uuid';
import type { FakeModelGovernanceApi } from '../src/__testUtils__';

/** Waivers in different states: one that waits for a decision, one in force, one that was refused. */
export async function seedWaivers(
  api: FakeModelGovernanceApi,
  ref: string,
): Promise<void> {
  const ask = async (requirementId: string, days: number) => {
    const { id } = await api.recordAct(ref, 'waiver', {
      id: uuid(),
      requirementId,
      justification: 'The laboratory is booked until the end of next month.',
      compensatingControl: 'A person looks at **every** rejection meanwhile.',
      expiresOn: DateTime.utc().plus({ days }).toFormat('yyyy-MM-dd'),
    });
    return id;
  };
  const decide = (
    about: string,
    decision: 'granted' | 'refused',
    comment?: string,
  ) =>
    api.recordAct(
      ref,
      'waiver-decision',
      { id: uuid(), role: 'risk-officer', decision, comment },
      about,
    );
  await ask('security-reviewed', 20);
  await decide(await ask('robustness-tested', 60), 'granted');
  await decide(
    await ask('explainable', 30),
    'refused',
    'People have a right to an explanation today.',
  );
}
