import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { toError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { MODEL_SERVER_LOCATION } from './modelServers/MODEL_SERVER_LOCATION';
import { ModelRules } from './modelServers/ModelRules';
import type { ModelServer } from './modelServers/ModelServer';
import { modelServerOf } from './modelServers/modelServerOf';
import { servedModelEntity } from './modelServers/servedModelEntity';
import { serverRelations } from './modelServers/serverRelations';
import { withServerProblems } from './modelServers/withServerProblems';

/**
 * Brings the models that servers list into the catalog: servers are a `Component` of type `model-server`, an `API` of type
 * `ai-model-server` or an `AiModelServerAPI`. Each model becomes an entity that comes from the server and goes with it, and
 * that the server depends on.
 *
 * It never throws and emits no error: what is wrong with the list becomes items of the server's status.
 */
export class ModelServerProcessor implements CatalogProcessor {
  readonly #rules: ModelRules;
  readonly #logger: LoggerService;

  static create(options: {
    config: RootConfigService;
    logger: LoggerService;
  }): ModelServerProcessor {
    const rules = ModelRules.fromConfig(options.config);
    return new ModelServerProcessor(rules, options.logger);
  }

  private constructor(rules: ModelRules, logger: LoggerService) {
    this.#rules = rules;
    this.#logger = logger;
  }

  getProcessorName(): string {
    return 'ModelGovernanceServerProcessor';
  }

  async postProcessEntity(
    entity: AlphaEntity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    try {
      const server = modelServerOf(entity);
      return server ? this.#bringModels(server, entity, emit) : entity;
    } catch (error) {
      const ref = stringifyEntityRef(entity);
      this.#logger.error(`Cannot read the models of ${ref}`, toError(error));
      return entity;
    }
  }

  #bringModels(
    server: ModelServer,
    entity: AlphaEntity,
    emit: CatalogProcessorEmit,
  ): Entity {
    const location = { type: MODEL_SERVER_LOCATION, target: server.ref };
    const unknown = server.models.filter(name => !server.known.has(name));
    const hindrance = unknown.length ? this.#hindrance(server, entity) : [];
    const { owner } = server;
    const made =
      owner === undefined || hindrance.length
        ? []
        : unknown.map(name => servedModelEntity(name, server, owner));
    for (const model of made) {
      emit(processingResult.entity(location, model));
    }
    const refs = [...server.known.values(), ...made.map(stringifyEntityRef)];
    for (const relation of serverRelations(server, refs)) {
      emit(processingResult.relation(relation));
    }
    return withServerProblems(entity, [...hindrance, ...server.problems]);
  }

  /** Why the server's models cannot be in the catalog. */
  #hindrance({ owner }: ModelServer, { metadata }: AlphaEntity): string[] {
    const origin = metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] ?? '';
    if (owner === undefined) {
      return [
        'spec.owner: expected the ref of a group or user; the models of the server are not in the catalog, since nobody would own them',
      ];
    }
    return this.#rules.allowModelsFrom(origin)
      ? []
      : [
          `catalog.rules does not allow resources of type ai-model from ${origin}; the models of the server are not in the catalog`,
        ];
  }
}
