/** So that a name fits into an index of PostgreSQL, in any script. */
const MAX_LENGTH = 500;

/** Why a model of this name cannot be kept, for people; nothing where it can. */
export function nameProblem(name: unknown): string | undefined {
  if (typeof name !== 'string' || name.trim() === '') {
    return 'it has no name';
  }
  if (name.length > MAX_LENGTH) {
    return `its name has more than ${MAX_LENGTH} characters`;
  }
  return /[\0\p{Cs}]/u.test(name)
    ? 'its name has characters that no database keeps'
    : undefined;
}
