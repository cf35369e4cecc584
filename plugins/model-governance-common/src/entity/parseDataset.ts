import type { Entity } from '@backstage/catalog-model';
import { DateTime, Duration } from 'luxon';
import type { EntityProblem } from '../facts/ModelFacts';
import {
  DATASET_ANNOTATIONS,
  personalDataSchema,
  type DatasetAnnotation,
  type PersonalData,
} from './datasetAnnotations';

/** What the annotations of a dataset state; what is malformed counts as not stated. @public */
export type DatasetStatements = Partial<
  Record<Exclude<DatasetAnnotation, 'personalData'>, string> & {
    personalData: PersonalData;
  }
>;

/** What {@link parseDataset} found. @public */
export interface ParsedDataset {
  statements: DatasetStatements;
  /** The annotations that are malformed, each by its path in the entity. */
  problems: EntityProblem[];
}

const NAMES = Object.keys(DATASET_ANNOTATIONS) as DatasetAnnotation[];

/** Longer texts belong into a document that the annotation names. */
const MAX_LENGTH = 500;

/** Begins like a duration or a day and has nothing else: then it must be one. */
const LIKE_DURATION = /^P[\dTYMWDHS.,]+$/i;
const LIKE_DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;

/**
 * Reads the annotations of a dataset entity. Never throws: what is malformed is left out and told.
 *
 * @public
 */
export function parseDataset({ metadata }: Entity): ParsedDataset {
  const annotations: Record<string, unknown> = metadata.annotations ?? {};
  const problems: EntityProblem[] = [];
  const statements: DatasetStatements = {};
  for (const name of NAMES) {
    const written = annotations[DATASET_ANNOTATIONS[name]];
    if (written === undefined) {
      continue;
    }
    const text = typeof written === 'string' ? written.trim() : undefined;
    const message = problemOf(name, text);
    if (message) {
      const path = `metadata.annotations["${DATASET_ANNOTATIONS[name]}"]`;
      problems.push({ path, message });
    } else if (name === 'personalData') {
      statements.personalData = personalDataSchema.parse(text?.toLowerCase());
    } else {
      statements[name] = text;
    }
  }
  return { statements, problems };
}

function problemOf(
  name: DatasetAnnotation,
  text: string | undefined,
): string | undefined {
  if (text === undefined) {
    return 'must be text';
  }
  if (text === '') {
    return 'must not be empty';
  }
  if (text.length > MAX_LENGTH) {
    return `must have at most ${MAX_LENGTH} characters`;
  }
  if (name === 'personalData') {
    return personalDataSchema.safeParse(text.toLowerCase()).success
      ? undefined
      : `must be one of ${personalDataSchema.options.join(', ')}`;
  }
  return name === 'retention' ? retentionProblem(text) : undefined;
}

function retentionProblem(text: string): string | undefined {
  if (LIKE_DURATION.test(text) && !Duration.fromISO(text).isValid) {
    return 'must be an ISO 8601 duration such as P24M, a day or words';
  }
  return LIKE_DAY.test(text) && !DateTime.fromISO(text).isValid
    ? 'must be a day that exists, such as 2030-12-31'
    : undefined;
}
