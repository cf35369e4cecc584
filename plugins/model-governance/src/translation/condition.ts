/** How conditions of the policy are said in words. */
export const condition = {
  and: 'and',
  or: 'or',
  not: 'not: {{what}}',
  is: '{{fact}} is {{value}}',
  exists: '{{fact}} is stated',
  missing: '{{fact}} is not stated',
  contains: '{{fact}} has {{what}}',
  startsWith: '{{fact}} starts with {{value}}',
} as const;
