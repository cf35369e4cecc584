import { InputError } from '@backstage/errors';
import { digestOf } from '../digest/digestOf';
import { formatPath } from '../problems/formatPath';
import { problemsOf, type Problem } from '../problems/problemsOf';
import { GATES, type Gate } from '../terms';
import { mergeByKey, type Sourced } from './mergeByKey';
import { mergeRequirement } from './mergeRequirement';
import { policySchema, type Policy, type PolicyPack } from './PolicyPack';
import { policyInconsistencies } from './policyInconsistencies';

const contentSchema = policySchema.omit({ version: true, digest: true });

/** A policy pack and where it came from. @public */
export interface PolicyPackSource {
  /** Such as the path of its file; named by errors. */
  source: string;
  pack: PolicyPack;
}

/**
 * The policy that some packs make together. Packs are merged in order: a later one overrides single fields of the risk
 * policy, of gates, and of requirements, roles, levels and frameworks that an earlier one has; what is new is appended.
 * Levels are put in ascending order. What may not be piloted may not go into production: a requirement that blocks the
 * pilot is made to block production too.
 *
 * @throws InputError that names, for every problem, the pack that touched the place last, the path and the reason.
 * @public
 */
export function mergePolicyPacks(packs: PolicyPackSource[]): Policy {
  if (packs.length === 0) {
    throw new InputError('A policy needs at least one policy pack');
  }
  const errors: string[] = [];
  const lists = mergeLists(packs, errors);
  const parsed = contentSchema.safeParse({
    packs: packs.map(({ pack }) => pack.metadata),
    frameworks: lists.frameworks.map(({ item }) => item),
    requirements: lists.requirements.map(({ item }) => ({
      ...item,
      blocks: withLaterGates(item.blocks),
    })),
    signOffs: lists.signOffs.map(({ item }) => item),
    levels: lists.levels.map(({ item }) => item),
    ...mergeSections(packs),
  });
  const problems = parsed.success
    ? policyInconsistencies(parsed.data)
    : problemsOf(parsed.error.issues);
  errors.push(...problems.map(problem => describe(problem, packs, lists)));
  if (!parsed.success || errors.length > 0) {
    throw new InputError(`The policy is not valid:\n  ${errors.join('\n  ')}`);
  }
  const version = packs
    .map(({ pack: { metadata } }) => `${metadata.id}@${metadata.version}`)
    .join('+');
  return { version, digest: digestOf(parsed.data), ...parsed.data };
}

/** The parts of a policy that are no lists: a later pack overrides the fields that it states. */
const SECTIONS = [
  'risk',
  'aiAct',
  'gates',
  'approvals',
  'waivers',
  'breakGlass',
  'delegations',
  'evidence',
] as const;

function mergeSections(packs: PolicyPackSource[]) {
  return Object.fromEntries(
    SECTIONS.map(section => [
      section,
      Object.assign({}, ...packs.map(({ pack }) => pack[section])),
    ]),
  );
}

function mergeLists(packs: PolicyPackSource[], errors: string[]) {
  const merge = <T extends object>(
    select: (pack: PolicyPack) => T[],
    nameOf: (item: T) => string,
    what: string,
    combine = (earlier: T | undefined, item: T): T => ({ ...earlier, ...item }),
  ) =>
    mergeByKey(
      packs.map(({ source, pack }) => ({ source, items: select(pack) })),
      nameOf,
      (source, name) =>
        errors.push(`${source}: ${what} ${name} is there twice`),
      combine,
    );
  return {
    frameworks: merge(
      pack => pack.frameworks,
      ({ id }) => id,
      'framework',
    ),
    requirements: merge(
      pack => pack.requirements,
      ({ id }) => id,
      'requirement',
      mergeRequirement,
    ),
    signOffs: merge(
      pack => pack.signOffs,
      ({ role }) => role,
      'sign-off role',
    ),
    levels: merge(
      pack => pack.levels,
      ({ level }) => level,
      'level',
    ).sort((a, b) => (a.item.minScore ?? 0) - (b.item.minScore ?? 0)),
  };
}

function withLaterGates(blocks: Gate[] | undefined): Gate[] | undefined {
  return blocks?.includes('pilot')
    ? GATES.filter(gate => gate === 'production' || blocks.includes(gate))
    : blocks;
}

/** `acme.yaml: requirements.fairness-evaluated.weight: expected number, received undefined`. */
function describe(
  { path, message }: Problem,
  packs: PolicyPackSource[],
  lists: Record<string, Sourced<object>[]>,
): string {
  const [section, place, ...rest] = path;
  const touched =
    typeof place === 'number' ? lists[String(section)]?.[place] : undefined;
  if (touched) {
    const at = formatPath([section, touched.name, ...rest]);
    return `${touched.source}: ${at}: ${message}`;
  }
  return `${sourceOf(section, place, packs)}: ${formatPath(path)}: ${message}`;
}

/** The last pack that says something of a field of a section; else the last pack. */
function sourceOf(
  section: PropertyKey,
  field: PropertyKey | undefined,
  packs: PolicyPackSource[],
): string | undefined {
  const known = SECTIONS.find(each => each === section);
  const touches = ({ pack }: PolicyPackSource) =>
    known !== undefined &&
    field !== undefined &&
    Object.hasOwn(pack[known] ?? {}, field);
  return (packs.findLast(touches) ?? packs.at(-1))?.source;
}
