import { checkpointContent } from './checkpointContent';
import type { CheckpointProof } from './Checkpoint';
import { hashCheckpoint } from './hashCheckpoint';
import { isIncluded } from './isIncluded';
import { GENESIS_HASH } from './LedgerEntry';
import { signatureProblem, type Trust } from './signatureProblem';
import { signedText } from './signedText';

/**
 * What is wrong with a checkpoint.
 *
 * @param before - the one before it that covers the chain
 */
export function brokenCheckpoint(
  checkpoint: CheckpointProof,
  before: CheckpointProof | undefined,
  chain: string,
  trust: Trust,
): string | undefined {
  const name = `checkpoint ${checkpoint.number}`;
  const problem = signatureProblem(
    signedText('checkpoint', checkpointContent(checkpoint)),
    checkpoint,
    trust,
  );
  if (problem) {
    return `${name} ${problem}`;
  }
  if (checkpoint.head.chain !== chain || !isIncluded(checkpoint)) {
    return `${name} does not contain the head that is said to be in it`;
  }
  if (
    before &&
    (checkpoint.number <= before.number ||
      checkpoint.at < before.at ||
      checkpoint.head.sequence < before.head.sequence ||
      (checkpoint.head.sequence === before.head.sequence &&
        checkpoint.head.hash !== before.head.hash))
  ) {
    return `${name} does not come after checkpoint ${before.number}`;
  }
  const expected =
    checkpoint.number === 1
      ? GENESIS_HASH
      : before?.number === checkpoint.number - 1 && hashCheckpoint(before);
  return expected && checkpoint.previousHash !== expected
    ? `${name} does not follow from the one before it`
    : undefined;
}
