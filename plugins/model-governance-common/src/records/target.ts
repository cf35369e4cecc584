import { z } from 'zod';

/** Which version and which use cases of a model are meant. @public */
export const targetShape = {
  /** A live version, or the one that the entity names; absent: that one. */
  version: z.string().min(1).max(200).optional(),
  /** Names of use cases; absent: all active ones. */
  useCases: z.array(z.string().min(1).max(63)).min(1).max(100).optional(),
};

/** Which version and which use cases of a model are meant. @public */
export interface Target {
  version?: string;
  useCases?: string[];
}

/**
 * The version that a record is about: the one that it names, else the one that the entity named when it was made.
 *
 * @public
 */
export function versionOf({
  version,
  modelVersion,
}: Target & { modelVersion?: string }): string | undefined {
  return version ?? modelVersion;
}
