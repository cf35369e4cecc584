import {
  actsOf,
  versionOf,
  type Act,
  type ReviewRequest,
  type SignOff,
} from '../records';
import { newestFirst } from '../records/newestFirst';
import type { ReviewRequestState } from '../scorecard';
import { endOfDay } from '../terms';

/** What decides about review requests. */
export interface ReviewRequestInput {
  acts: readonly Act[];
  signOffs: readonly SignOff[];
  /** Names of the active use cases. */
  useCases: readonly string[];
  /** When the approval in force of a version for a use case was completed; `undefined` where there is none. */
  approvedAt(version: string | undefined, useCase: string): string | undefined;
  now: Date;
}

/** The review requests, the newest first, with what became of each. */
export function reviewRequestStates(
  input: ReviewRequestInput,
): ReviewRequestState[] {
  const requests = newestFirst(actsOf(input.acts, 'review-request'));
  return requests.map((request, index) => {
    const useCases = request.useCases ?? [...input.useCases];
    const version = versionOf(request);
    return {
      id: request.id,
      gate: request.gate,
      version,
      useCases,
      roles: request.roles,
      requestedBy: request.recordedBy,
      requestedAt: request.recordedAt,
      dueOn: request.dueOn,
      state: stateOf(
        request,
        { version, useCases },
        requests.slice(0, index),
        input,
      ),
    };
  });
}

function stateOf(
  request: ReviewRequest,
  { version, useCases }: { version?: string; useCases: string[] },
  later: readonly ReviewRequest[],
  { acts, signOffs, approvedAt, now }: ReviewRequestInput,
): ReviewRequestState['state'] {
  if (
    actsOf(acts, 'review-withdrawal').some(({ about }) => about === request.id)
  ) {
    return 'withdrawn';
  }
  const isSince = (at: string | undefined) =>
    at !== undefined && new Date(at) >= new Date(request.recordedAt);
  const isRefused = signOffs.some(
    ({ decision, recordedAt, subject: { bound } }) =>
      decision === 'rejected' &&
      isSince(recordedAt) &&
      bound.version === version &&
      bound.useCases.some(({ name }) => useCases.includes(name)),
  );
  if (
    isRefused ||
    useCases.every(useCase => isSince(approvedAt(version, useCase)))
  ) {
    return 'decided';
  }
  const isAskedAnew = later.some(
    each =>
      versionOf(each) === version &&
      useCases.every(name => each.useCases?.includes(name) ?? true),
  );
  if (isAskedAnew) {
    return 'superseded';
  }
  return new Date(endOfDay(request.dueOn)) <= now ? 'lapsed' : 'open';
}
