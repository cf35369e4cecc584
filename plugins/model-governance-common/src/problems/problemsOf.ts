import type { z } from 'zod';

/** A place that is not as it must be. */
export interface Problem {
  path: PropertyKey[];
  message: string;
}

/**
 * The problems that zod found, flat: of a union, those of the alternative that was meant, which is the one whose
 * problems lie deepest; where none stands out, the message of the union itself.
 */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap(issue => {
    if (issue.code === 'invalid_union') {
      return (
        meantAlternative(issue.errors)?.map(problem => ({
          ...problem,
          path: [...issue.path, ...problem.path],
        })) ?? [toProblem(issue)]
      );
    }
    return [toProblem(issue)];
  });
}

function meantAlternative(
  alternatives: readonly z.core.$ZodIssue[][],
): Problem[] | undefined {
  const byDepth = alternatives
    .map(issues => problemsOf(issues))
    .map(problems => ({
      problems,
      depth: Math.max(...problems.map(({ path }) => path.length)),
    }))
    .sort((a, b) => b.depth - a.depth);
  return byDepth[0]?.depth > (byDepth[1]?.depth ?? 0)
    ? byDepth[0].problems
    : undefined;
}

function toProblem({ path, message }: z.core.$ZodIssue): Problem {
  return { path: [...path], message: message.replace(/^Invalid input: /, '') };
}
