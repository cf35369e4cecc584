import { versionOf, type ModelRecords } from '../records';

/** What records tell of a version that they name. */
export interface SeenVersion {
  /** When the first record named it, ISO 8601. */
  firstSeenAt: string;
  /** As the newest record states it. */
  digest?: string;
}

/** The versions that assessments, evidence, sign-offs and acts name. */
export function firstSeen({
  assessments,
  evidence,
  signOffs,
  acts,
}: ModelRecords): Map<string, SeenVersion> {
  const seen = new Map<string, SeenVersion>();
  const records = [...assessments, ...evidence, ...signOffs, ...acts]
    .map(record => ({ record, at: Date.parse(record.recordedAt) }))
    .sort((a, b) => a.at - b.at);
  for (const { record } of records) {
    const version = versionOf(record);
    if (version !== undefined) {
      const digest =
        'subject' in record
          ? record.subject.bound.digest
          : digestIfOf(version, record);
      const known = seen.get(version);
      seen.set(version, {
        firstSeenAt: known?.firstSeenAt ?? record.recordedAt,
        digest: digest ?? known?.digest,
      });
    }
  }
  return seen;
}

/** The digest of a record is that of its model version, which is another than the version that some acts name. */
function digestIfOf(
  version: string,
  record: { modelVersion?: string; modelDigest?: string },
): string | undefined {
  return record.modelVersion === version ? record.modelDigest : undefined;
}
