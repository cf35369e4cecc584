function articles(numbers: number[]): string[] {
  return numbers.map(number => `Art. ${number}`);
}

/** `numbered('2.', 12)` is `2.1` to `2.12`. */
function numbered(prefix: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
}

/** All ids of the frameworks that packs may refer to. Whoever writes a reference looks it up in the source first. */
export const FRAMEWORK_REFERENCES: Readonly<Record<string, readonly string[]>> =
  {
    'eu-ai-act': articles([
      2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 25, 26,
      27, 43, 47, 48, 49, 50, 51, 53, 54, 55, 72, 73, 80, 86, 111, 113,
    ]),
    'nist-ai-rmf': [
      ...numbered('GOVERN 1.', 7),
      ...numbered('GOVERN 2.', 3),
      ...numbered('GOVERN 3.', 2),
      ...numbered('GOVERN 4.', 3),
      ...numbered('GOVERN 5.', 2),
      ...numbered('GOVERN 6.', 2),
      ...numbered('MAP 1.', 6),
      ...numbered('MAP 2.', 3),
      ...numbered('MAP 3.', 5),
      ...numbered('MAP 4.', 2),
      ...numbered('MAP 5.', 2),
      ...numbered('MEASURE 1.', 3),
      ...numbered('MEASURE 2.', 13),
      ...numbered('MEASURE 3.', 3),
      ...numbered('MEASURE 4.', 3),
      ...numbered('MANAGE 1.', 4),
      ...numbered('MANAGE 2.', 4),
      ...numbered('MANAGE 3.', 2),
      ...numbered('MANAGE 4.', 3),
    ],
    'nist-ai-600-1': numbered('2.', 12),
    'iso-42001': [
      ...['A.2.2', 'A.2.3', 'A.2.4'],
      ...['A.3.2', 'A.3.3'],
      ...['A.4.2', 'A.4.3', 'A.4.4', 'A.4.5', 'A.4.6'],
      ...['A.5.2', 'A.5.3', 'A.5.4', 'A.5.5'],
      ...['A.6.1.2', 'A.6.1.3'],
      ...['A.6.2.2', 'A.6.2.3', 'A.6.2.4', 'A.6.2.5'],
      ...['A.6.2.6', 'A.6.2.7', 'A.6.2.8'],
      ...['A.7.2', 'A.7.3', 'A.7.4', 'A.7.5', 'A.7.6'],
      ...['A.8.2', 'A.8.3', 'A.8.4', 'A.8.5'],
      ...['A.9.2', 'A.9.3', 'A.9.4'],
      ...['A.10.2', 'A.10.3', 'A.10.4'],
    ],
    'sr-26-2': [
      'materiality',
      'inventory',
      'development',
      'validation',
      'monitoring',
      'outcomes-analysis',
      'vendor-models',
      'roles',
      'effective-challenge',
    ],
    gdpr: articles([5, 6, 9, 13, 14, 15, 17, 22, 25, 28, 30, 32, 35]),
    dora: articles([5, 6, 8, 17, 19, 28, 30]),
    'owasp-llm': [...numbered('LLM0', 9), 'LLM10'],
  };
