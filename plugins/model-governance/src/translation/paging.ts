/** Long lists that are shown bit by bit. */
export const paging = {
  shown: '{{shown}} of {{all}}',
  more: 'Show {{number}} more',
  fewer: 'Show fewer',
} as const;
