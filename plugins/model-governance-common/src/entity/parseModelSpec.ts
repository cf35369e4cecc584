import type { Entity } from '@backstage/catalog-model';
import type { EntityProblem } from '../facts/ModelFacts';
import { formatPath } from '../problems/formatPath';
import { problemsOf, type Problem } from '../problems/problemsOf';
import { isEntityRef } from './isEntityRef';
import {
  MODEL_SPEC_FIELDS,
  modelSpecSchema,
  type ModelSpec,
} from './modelSpec';

/** What {@link parseModelSpec} found. @public */
export interface ParsedModelSpec {
  /** The fields that are well-formed; a field with a malformed place is left out as a whole. */
  spec: ModelSpec;
  problems: EntityProblem[];
  /** Fields that governance does not know: most likely typos. */
  unknownFields: string[];
}

/** Written by the catalog processor beside what the author writes. */
const GENERATED_FIELDS = ['cardFacts', 'registryFacts'];

/**
 * Reads `spec.model` of an entity. Never throws: what is malformed is left out and told, what is missing is nobody's
 * error. Half a list is not kept, since a use case that is dropped in silence would hide its risk.
 *
 * @public
 */
export function parseModelSpec(entity: Entity): ParsedModelSpec {
  const model = entity.spec?.model;
  if (model === undefined) {
    return { spec: {}, problems: [], unknownFields: [] };
  }
  if (!isRecord(model)) {
    const problems = [
      {
        path: 'spec.model',
        message: `expected object, received ${typeOf(model)}`,
      },
    ];
    return { spec: {}, problems, unknownFields: [] };
  }
  const found = [
    ...problemsOf(modelSpecSchema.safeParse(model).error?.issues ?? []),
    ...contentProblems(model),
  ];
  const malformed = new Set(found.map(({ path }) => String(path[0])));
  const spec = Object.fromEntries(
    MODEL_SPEC_FIELDS.filter(
      field => model[field] !== undefined && !malformed.has(field),
    ).map(field => [field, model[field]]),
  );
  return {
    spec: modelSpecSchema.parse(spec),
    problems: found.map(({ path, message }) => ({
      path: formatPath(['spec', 'model', ...path]),
      message,
    })),
    unknownFields: Object.keys(model).filter(
      field =>
        !MODEL_SPEC_FIELDS.includes(field) && !GENERATED_FIELDS.includes(field),
    ),
  };
}

/** What the schema cannot see: refs that are none, and use cases that share a name. */
function contentProblems(model: Record<string, unknown>): Problem[] {
  const { baseModel } = model;
  const datasets = Array.isArray(model.datasets) ? model.datasets : [];
  const useCases = Array.isArray(model.useCases) ? model.useCases : [];
  const names = useCases.map((useCase: unknown) =>
    isRecord(useCase) ? useCase.name : undefined,
  );
  return [
    ...refProblems(baseModel, ['baseModel']),
    ...datasets.flatMap((dataset: unknown, index) =>
      refProblems(isRecord(dataset) ? dataset.ref : undefined, [
        'datasets',
        index,
        'ref',
      ]),
    ),
    ...names.flatMap((name, index) =>
      name !== undefined && names.indexOf(name) < index
        ? [
            {
              path: ['useCases', index, 'name'],
              message: `another use case is called "${name}" too`,
            },
          ]
        : [],
    ),
  ];
}

function refProblems(ref: unknown, path: PropertyKey[]): Problem[] {
  return typeof ref !== 'string' || ref === '' || isEntityRef(ref)
    ? []
    : [
        {
          path,
          message: 'must be an entity ref such as resource:default/name',
        },
      ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}
