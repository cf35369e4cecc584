/** What a dataset states of itself, in the order in which people read it. */
export const DATASET_FACTS = [
  'owner',
  'classification',
  'personalData',
  'lawfulBasis',
  'consent',
  'retention',
  'access',
  'license',
  'origin',
] as const;
