import { InputError } from '@backstage/errors';
import {
  ACT_OPERATIONS,
  importedAssessmentContentSchema,
  newEvidenceSchema,
  newSignOffContentSchema,
  parseWith,
  type ActOperationOf,
  type Policy,
  type SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  IMPORTED_ACT_KINDS,
  type ImportedAct,
  type ImportedActKind,
  type ImportedRecord,
} from '@modelgov/backstage-plugin-model-governance-node';
import { actRecord } from '../records/acts/actRecord';
import { assessmentRecord } from '../records/assessmentRecord';
import { evidenceRecord } from '../records/evidenceRecord';
import type { Person } from '../records/Person';
import type { RecordWriter, Submission } from '../records/RecordWriter';
import { importedSignOffRecord } from '../records/signOffRecord';
import type { RecordKind } from '../store';

type Acts = { [K in SubmittedActKind]: ActOperationOf<K> };

const ACTS: Acts = ACT_OPERATIONS;

interface ImportContext {
  writer: RecordWriter;
  policy: Policy;
  /** What is the same for every kind. */
  submission: Pick<
    Submission<RecordKind>,
    'entityRef' | 'recordedBy' | 'policyVersion' | 'imported'
  >;
  /** Who recorded it, with everything that they belong to today. */
  person(): Promise<Person>;
}

/**
 * Writes a record of an older system.
 *
 * @throws InputError naming the field that does not fit the policy or the model
 */
export async function writeImported(
  record: ImportedRecord,
  context: ImportContext,
): Promise<void> {
  const { writer, policy, submission } = context;
  if ('onBehalfOf' in record.content && record.content.onBehalfOf) {
    throw new InputError(
      'content.onBehalfOf: what deputies did in an older system is not taken over, since nothing shows that they were',
    );
  }
  switch (record.kind) {
    case 'assessment': {
      const content = parseWith(
        importedAssessmentContentSchema,
        record.content,
        'content',
      );
      await writer.write({
        ...submission,
        kind: 'assessment',
        content,
        toRecord: made => assessmentRecord(content, policy, made),
      });
      return;
    }
    case 'evidence': {
      const content = parseWith(newEvidenceSchema, record.content, 'content');
      await writer.write({
        ...submission,
        kind: 'evidence',
        content,
        toRecord: made =>
          evidenceRecord(content, { source: 'user' }, policy, made),
      });
      return;
    }
    case 'sign-off': {
      const content = parseWith(
        newSignOffContentSchema,
        record.content,
        'content',
      );
      const signer = await context.person();
      await writer.write({
        ...submission,
        kind: 'sign-off',
        content,
        toRecord: made => importedSignOffRecord(content, signer, policy, made),
      });
      return;
    }
    default:
      await writeAct(record, context);
  }
}

async function writeAct<K extends ImportedActKind>(
  { kind, content: given, about }: ImportedAct<K>,
  { writer, policy, submission, person }: ImportContext,
): Promise<void> {
  if (!IMPORTED_ACT_KINDS.includes(kind)) {
    throw new InputError(
      `kind: "${kind}" is not taken over from an older system; it is done here`,
    );
  }
  const { body }: Acts[K] = ACTS[kind];
  const content = parseWith(body, given, 'content');
  const actor = await person();
  const submitted: { id: string } = { ...content, ...(about && { about }) };
  await writer.write({
    ...submission,
    kind,
    content: submitted,
    toRecord: made =>
      actRecord(kind, content, { ...made, policy, person: actor, about }),
  });
}
