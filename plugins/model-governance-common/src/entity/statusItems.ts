/**
 * Type of the entity status items that the catalog processor writes for what is not malformed but worth telling, such
 * as a model card that cannot be read. Malformed structure uses the catalog's own processing type.
 *
 * @public
 */
export const MODEL_STATUS_TYPE = 'modelgov.io/model';

/** Annotations of dataset entities that requirements ask for. @public */
export const DATASET_ANNOTATIONS = {
  /** Why the data may be used: a lawful basis or consent. */
  lawfulBasis: 'modelgov.io/lawful-basis',
  /** Until when or how long the data is kept. */
  retention: 'modelgov.io/retention',
  /** Who may read the data: how access is granted. */
  access: 'modelgov.io/access',
  /** How sensitive the data is. */
  classification: 'modelgov.io/classification',
} as const;
