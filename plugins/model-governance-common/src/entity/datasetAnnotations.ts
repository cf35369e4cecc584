import { z } from 'zod';

/** Annotations of dataset entities that requirements ask for. @public */
export const DATASET_ANNOTATIONS = {
  /** How sensitive the data is. */
  classification: 'modelgov.io/classification',
  /** Whether it holds personal data: `no`, `yes` or `special-categories`. */
  personalData: 'modelgov.io/personal-data',
  /** Why the data may be used: a lawful basis or consent. */
  lawfulBasis: 'modelgov.io/lawful-basis',
  /** What the persons agreed to, and where that is recorded. */
  consent: 'modelgov.io/consent',
  /** Until when or how long the data is kept. */
  retention: 'modelgov.io/retention',
  /** Who may read the data: how access is granted. */
  access: 'modelgov.io/access',
  /** The licence of the data. */
  license: 'modelgov.io/license',
  /** Where the data comes from. */
  origin: 'modelgov.io/origin',
} as const;

/** The name of a fact that an annotation of a dataset states. @public */
export type DatasetAnnotation = keyof typeof DATASET_ANNOTATIONS;

/**
 * Whether a dataset holds personal data; `special-categories` are those of GDPR Art. 9, such as health.
 *
 * @public
 */
export const personalDataSchema = z.enum(['no', 'yes', 'special-categories']);

/** See {@link personalDataSchema}. @public */
export type PersonalData = z.infer<typeof personalDataSchema>;
