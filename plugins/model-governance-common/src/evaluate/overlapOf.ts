import type { Evidence, SignOff } from '../records';
import type { UseCaseRisk } from '../risk';

/**
 * Why a signature does not count any more although it did when it was given: its signer has since assessed the model, or
 * brought evidence for the version that was signed.
 */
export function overlapOf(
  { recordedBy, subject }: SignOff,
  useCases: readonly UseCaseRisk[],
  evidence: readonly Evidence[],
): string | undefined {
  const assessed = useCases.find(
    ({ newest }) => newest?.recordedBy === recordedBy,
  );
  if (assessed) {
    return `its signer assessed the use case ${assessed.useCase.name}`;
  }
  const brought = evidence.find(
    record =>
      record.recordedBy === recordedBy &&
      record.modelVersion === subject.bound.version,
  );
  return brought && `its signer brought the evidence "${brought.title}"`;
}
