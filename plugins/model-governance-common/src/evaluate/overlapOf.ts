import type { Evidence, SignOff } from '../records';
import type { UseCaseRisk } from '../risk';

/**
 * Why a signature does not count any more although it did when it was given: its signer, or who they signed for, has
 * assessed a use that was signed, or brought evidence that was relied on or that came later for the same version.
 */
export function overlapOf(
  { recordedBy, recordedAt, onBehalfOf, subject }: SignOff,
  useCases: readonly UseCaseRisk[],
  evidence: readonly Evidence[],
): string | undefined {
  const persons = [recordedBy, onBehalfOf];
  const assessed = useCases.find(
    ({ useCase, newest, valid }) =>
      subject.bound.useCases.some(({ name }) => name === useCase.name) &&
      [newest, valid].some(each => each && persons.includes(each.recordedBy)),
  );
  if (assessed) {
    return `its signer assessed the use case ${assessed.useCase.name}`;
  }
  const relied = new Set(subject.evidence.map(({ evidenceId }) => evidenceId));
  const brought = evidence.find(
    record =>
      persons.includes(record.recordedBy) &&
      record.modelVersion === subject.bound.version &&
      (relied.has(record.id) ||
        Date.parse(record.recordedAt) >= Date.parse(recordedAt)),
  );
  return brought && `its signer brought the evidence "${brought.title}"`;
}
