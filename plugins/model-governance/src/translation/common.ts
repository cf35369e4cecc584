/** Words that belong nowhere in particular. */
export const common = {
  loading: 'Loading',
  retry: 'Try again',
  details: 'Details',
  /** Who records what follows by itself. */
  system: 'Model governance',
  yes: 'Yes',
  no: 'No',
  imported: 'Imported',
  importedFrom: 'Imported from {{source}}',
} as const;
