import type { PackRequirement } from './PolicyPack';
import type { FrameworkReference } from './Requirement';

/** A requirement with the fields that a later pack states, and with the references that it adds. */
export function mergeRequirement(
  earlier: PackRequirement | undefined,
  { addReferences, ...stated }: PackRequirement,
): PackRequirement {
  const merged = { ...earlier, ...stated };
  return addReferences
    ? {
        ...merged,
        references: distinct([...(merged.references ?? []), ...addReferences]),
      }
    : merged;
}

function distinct(references: FrameworkReference[]): FrameworkReference[] {
  return references.filter(
    ({ framework, id }, index) =>
      references.findIndex(
        each => each.framework === framework && each.id === id,
      ) === index,
  );
}
