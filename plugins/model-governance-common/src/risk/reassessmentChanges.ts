import type {
  AssessmentBasis,
  BoundFactChange,
  ReassessmentTrigger,
} from '../records';

/** A difference to what an assessment rested on, and what it calls. @public */
export interface ReassessmentChange extends BoundFactChange {
  trigger: ReassessmentTrigger;
}

const NOTHING = '—';

const BOUND = [
  'version',
  'digest',
  'modelType',
  'baseModel',
  'datasets',
  'intendedPurpose',
  'roles',
] as const;

/**
 * What differs between what an assessment rested on and what is there now, as far as it calls for a new one. A region that
 * went, and a dependency that came or went, do not.
 *
 * @public
 */
export function reassessmentChanges(
  basis: AssessmentBasis,
  now: AssessmentBasis,
): ReassessmentChange[] {
  return [
    ...BOUND.flatMap(path =>
      changeOf('bound-fact-changed', path, basis[path], now[path]),
    ),
    ...(now.regions.every(region => basis.regions.includes(region))
      ? []
      : changeOf('region-added', 'regions', basis.regions, now.regions)),
    ...changeOf('owner-changed', 'owner', basis.owner, now.owner),
    ...basis.dependencies.flatMap(({ entityRef, tier }) => {
      const found = now.dependencies.find(
        dependency => dependency.entityRef === entityRef,
      );
      const path = `dependencies.${entityRef}.tier`;
      return found
        ? changeOf('dependency-tier-changed', path, tier, found.tier)
        : [];
    }),
  ];
}

function changeOf(
  trigger: ReassessmentTrigger,
  path: string,
  before: string | readonly string[] | undefined,
  after: string | readonly string[] | undefined,
): ReassessmentChange[] {
  const [signed, now] = [before, after].map(
    value => [value ?? []].flat().join(', ') || NOTHING,
  );
  return signed === now ? [] : [{ trigger, path, signed, now }];
}
