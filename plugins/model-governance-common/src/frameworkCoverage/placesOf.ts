import type { Framework, Policy, Requirement } from '../policy';

/** A place of a framework, and the requirements that speak to it. */
export interface Place {
  id: string;
  title?: string;
  requirements: Requirement[];
}

/** The places of a framework in its own order; of one that does not list them, those that some requirement refers to. */
export function placesOf(
  { id: framework, references }: Framework,
  { requirements }: Pick<Policy, 'requirements'>,
): Place[] {
  const places = new Map<string, Place>(
    references?.map(place => [place.id, { ...place, requirements: [] }]),
  );
  for (const requirement of requirements) {
    for (const reference of requirement.references) {
      if (reference.framework === framework) {
        const { id } = reference;
        const place = places.get(id) ?? { id, requirements: [] };
        place.requirements.push(requirement);
        places.set(id, place);
      }
    }
  }
  return [...places.values()];
}
