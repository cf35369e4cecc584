import type { z } from 'zod';

/** The first thing that is not of the expected form, with its place, such as `models[3].name: expected string`. */
export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue.path.reduce<string>(
    (place, key) =>
      typeof key === 'number'
        ? `${place}[${key}]`
        : `${place}${place && '.'}${String(key).slice(0, 100)}`,
    '',
  );
  return path ? `${path}: ${issue.message}` : issue.message;
}
