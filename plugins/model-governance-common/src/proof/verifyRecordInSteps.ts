import { digestOf } from '../digest';
import { problemsOf } from '../problems/problemsOf';
import { formatPath } from '../problems/formatPath';
import { ChainVerifier } from './ChainVerifier';
import { exportedRecordSchema, type ExportedRecord } from './ExportedRecord';
import type { Problem } from './Problem';
import { signatureProblem, type Trust } from './signatureProblem';
import { signedText } from './signedText';
import type { Verification } from './Verification';

/** What a reader of an export knows beside it. @public */
export interface VerifyOptions {
  /** Ids of the keys that the reader got from elsewhere; any other signature is a problem. */
  trustedKeys?: readonly string[];
  /** What the reader knows to be wrong beside the file, such as records that differ from it. */
  elsewhere?: Problem;
}

/** How many entries are verified in one step. */
const STEP = 250;

/**
 * Like `verifyRecord`, in steps of some hundred entries, so that whoever runs it may do other things in between.
 *
 * @public
 */
export function* verifyRecordInSteps(
  exported: unknown,
  options: VerifyOptions = {},
): Generator<void, Verification> {
  const { data: record, error } = exportedRecordSchema.safeParse(exported);
  if (!record) {
    const [{ path, message }] = problemsOf(error.issues);
    const [section, index] = path;
    return brokenFile(
      `${formatPath(path)}: ${message}`,
      section === 'entries' && typeof index === 'number'
        ? index + 1
        : undefined,
    );
  }
  const { chain } = record.model;
  const trust = { keys: record.keys, trustedKeys: options.trustedKeys };
  const verifier = new ChainVerifier({
    chain,
    checkpoints: record.checkpoints,
    trust,
  });
  const actors = new Map(record.actors.map(actor => [actor.id, actor]));
  for (const [index, entry] of record.entries.entries()) {
    if (index % STEP === 0) {
      yield;
    }
    verifier.add(entry, actors.get(entry.actorId));
  }
  const result = verifier.finish(options.elsewhere);
  const problem =
    result.verdict === 'broken'
      ? undefined
      : policyProblem(record) ?? sealProblem(exported as ExportedRecord, trust);
  return problem
    ? {
        ...result,
        verdict: 'broken',
        broken: { chain, ...problem },
        unaltered: undefined,
        statements: [
          `The entries are consistent, but the file was changed: ${problem.what}.`,
        ],
      }
    : {
        ...result,
        statements: [
          ...result.statements,
          'The scorecard is what the portal computed on the day of the export; the seal shows that the file was not changed since.',
        ],
      };
}

function policyProblem({ policies, entries }: ExportedRecord) {
  for (const { digest, version, ...rest } of policies) {
    if (digestOf(rest) !== digest) {
      return { what: `the policy ${version} is not that of its digest` };
    }
  }
  const missing = entries.find(({ payload }) => {
    const digest = policyDigestOf(payload);
    return digest && !policies.some(policy => policy.digest === digest);
  });
  return (
    missing && {
      sequence: missing.sequence,
      what: `the policy that entry ${missing.sequence} names is not there`,
    }
  );
}

function policyDigestOf(payload: ExportedRecord['entries'][0]['payload']) {
  const subject = payload?.subject as { policy?: { digest?: string } };
  return subject?.policy?.digest;
}

function sealProblem(exported: ExportedRecord, trust: Trust) {
  const { seal, ...content } = exported;
  const problem = signatureProblem(signedText('export', content), seal, trust);
  return problem ? { what: `it ${problem}` } : undefined;
}

function brokenFile(what: string, sequence?: number): Verification {
  return {
    verdict: 'broken',
    chain: '',
    entries: 0,
    broken: { chain: '', sequence, what },
    checkpoints: 0,
    erased: [],
    withheld: [],
    statements: [`This is not a record that can be verified: ${what}.`],
  };
}
