/** Words that belong nowhere in particular. */
export const common = {
  loading: 'Loading',
  retry: 'Try again',
  details: 'Details',
  yes: 'Yes',
  no: 'No',
  imported: 'Imported',
  importedFrom: 'Imported from {{source}}',
} as const;
