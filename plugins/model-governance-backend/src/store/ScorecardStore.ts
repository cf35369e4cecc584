import { ServiceUnavailableError } from '@backstage/errors';
import {
  EVALUATION_VERSION,
  type ModelList,
  type Scorecard,
  type ScorecardSummary,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ReadScope } from '../access/ReadScope';
import { inList } from '../database';
import { cutPage, decodeCursor } from './cursor';
import { applyFilters, type ParsedModelListQuery } from './modelListFilter';
import { applyScope } from './scopeFilter';
import {
  evaluationVersionOf,
  judgedBy,
  openRequirementsOf,
  toScorecardRow,
} from './scorecardRows';

/** For how long what a newer version of this plugin judged is left to it when time changes it. */
const LEFT_TO_NEWER_MS = 60 * 60_000;

/** By what a page of models is ordered: a column that is never null, and the type of its values. */
const ORDER = {
  title: { column: 'scorecards.title', type: 'string' },
  score: { column: 'scorecards.score', type: 'integer' },
  tier: { column: 'scorecards.tier_rank', type: 'integer' },
  status: { column: 'scorecards.status_rank', type: 'integer' },
  owner: { column: "COALESCE(scorecards.owner, '')", type: 'string' },
  evaluatedAt: { column: 'scorecards.evaluated_at', type: 'time' },
} as const;

/** How many rows one statement stores: both databases limit how many values it may have. */
const BATCH = 200;

/** The scorecards as last computed. */
export class ScorecardStore {
  /**
   * Replaces the scorecards of some models. They are outdated when time changes them, and at `noticeAt`, when people are
   * to be told of something that does not change them yet.
   */
  async save(
    tx: Knex.Transaction,
    scorecards: { modelId: string; scorecard: Scorecard; noticeAt?: string }[],
  ): Promise<void> {
    if (!scorecards.length) {
      return;
    }
    for (let from = 0; from < scorecards.length; from += BATCH) {
      await tx('scorecards')
        .insert(
          scorecards
            .slice(from, from + BATCH)
            .map(({ modelId, scorecard, noticeAt }) => ({
              model_id: modelId,
              ...toScorecardRow(scorecard, noticeAt),
            })),
        )
        .onConflict('model_id')
        .merge();
    }
    await tx('open_requirements')
      .where(
        inList(
          tx,
          'model_id',
          scorecards.map(({ modelId }) => modelId),
        ),
      )
      .delete();
    const open = scorecards.flatMap(({ modelId, scorecard }) =>
      openRequirementsOf(scorecard).map(requirementId => ({
        model_id: modelId,
        requirement_id: requirementId,
      })),
    );
    if (open.length) {
      await tx.batchInsert('open_requirements', open, 400);
    }
  }

  /**
   * The scorecard of one model, if it is there and in scope.
   *
   * @throws ServiceUnavailableError where an older version of this plugin made it, whose scorecards have another shape
   */
  async find(
    knex: Knex,
    entityRef: string,
    scope: ReadScope,
  ): Promise<Scorecard | undefined> {
    const query = knex('scorecards').where({ entity_ref: entityRef });
    applyScope(knex, query, scope);
    const row: { document: string; judged_by: string } | undefined =
      await query.first('document', 'judged_by');
    if (row && evaluationVersionOf(row.judged_by) < EVALUATION_VERSION) {
      throw new ServiceUnavailableError(
        `The scorecard of ${entityRef} is still to be computed anew after an upgrade`,
      );
    }
    return row && JSON.parse(row.document);
  }

  /** The id of a model whose scorecard is there and in scope. */
  async findModelId(
    knex: Knex,
    entityRef: string,
    scope: ReadScope,
  ): Promise<string | undefined> {
    const query = knex('scorecards').where({ entity_ref: entityRef });
    applyScope(knex, query, scope);
    const row: { model_id: string } | undefined = await query.first('model_id');
    return row?.model_id;
  }

  /** The summaries of some models, by entity ref; what is not in scope is left out. */
  async findSummaries(
    knex: Knex,
    entityRefs: string[],
    scope: ReadScope,
  ): Promise<Map<string, ScorecardSummary>> {
    const query = knex('scorecards').where(
      inList(knex, 'scorecards.entity_ref', entityRefs),
    );
    applyScope(knex, query, scope);
    const rows: { entity_ref: string; summary: string }[] = await query.select(
      'entity_ref',
      'summary',
    );
    return new Map(rows.map(row => [row.entity_ref, JSON.parse(row.summary)]));
  }

  /** The scorecards of some models as they are stored, by model id. */
  async findByModelIds(
    knex: Knex,
    modelIds: string[],
  ): Promise<Map<string, Scorecard>> {
    const rows: { model_id: string; document: string }[] = await knex(
      'scorecards',
    )
      .where(inList(knex, 'model_id', modelIds))
      .select('model_id', 'document');
    return new Map(rows.map(row => [row.model_id, JSON.parse(row.document)]));
  }

  /** A page of the portfolio. */
  async list(
    knex: Knex,
    query: ParsedModelListQuery,
    scope: ReadScope,
  ): Promise<ModelList> {
    const matching = knex('scorecards');
    applyScope(knex, matching, scope);
    applyFilters(knex, matching, query);

    const { column, type } = ORDER[query.orderBy];
    const page = matching
      .clone()
      .select('scorecards.summary', 'scorecards.entity_ref')
      .select({ position: knex.raw(column) })
      .orderByRaw(`${column} ${query.order}, scorecards.entity_ref`)
      .limit(query.limit + 1);
    if (query.cursor) {
      const [position, entityRef] = decodeCursor(query.cursor, [
        type,
        'string',
      ]);
      const at =
        query.orderBy === 'evaluatedAt' ? new Date(position) : position;
      const comparison = query.order === 'asc' ? '>' : '<';
      page.whereRaw(
        `(${column} ${comparison} ? OR (${column} = ? AND scorecards.entity_ref > ?))`,
        [at, at, entityRef],
      );
    }
    const rows: {
      summary: string;
      entity_ref: string;
      position: string | number | Date;
    }[] = await page;
    const [{ total }]: { total: string | number }[] = await matching.count({
      total: '*',
    });
    const cut = cutPage(rows, query.limit, ({ position, entity_ref }) => [
      position instanceof Date ? position.getTime() : position,
      entity_ref,
    ]);
    return {
      items: cut.rows.map(row => JSON.parse(row.summary)),
      totalItems: Number(total),
      nextCursor: cut.nextCursor,
    };
  }

  /** Ids of models whose scorecard an older version of this plugin made. */
  async listJudgedByOlder(knex: Knex): Promise<string[]> {
    return knex('scorecards')
      .whereIn(
        'judged_by',
        (await this.#judgements(knex)).filter(
          each => evaluationVersionOf(each) < EVALUATION_VERSION,
        ),
      )
      .pluck('model_id');
  }

  /**
   * Ids of models whose scorecard time has made wrong, or that another policy or an older evaluation judged. What a newer
   * version of this plugin judged is left to it while both run: it is due here only when nobody else has computed it for
   * an hour after time changed it.
   */
  async listOutdated(
    knex: Knex,
    { now, policyDigest }: { now: Date; policyDigest: string },
  ): Promise<{ byTime: string[]; byPolicy: string[] }> {
    const judgements = await this.#judgements(knex);
    const newer = judgements.filter(
      each => evaluationVersionOf(each) > EVALUATION_VERSION,
    );
    const byTime = await knex('scorecards')
      .where('next_change_at', '<=', now)
      .where(ours =>
        ours
          .whereNotIn('judged_by', newer)
          .orWhere(
            'next_change_at',
            '<=',
            new Date(now.getTime() - LEFT_TO_NEWER_MS),
          ),
      )
      .pluck('model_id');
    const byPolicy = await knex('scorecards')
      .whereNotIn('judged_by', [judgedBy(policyDigest), ...newer])
      .pluck('model_id');
    return { byTime, byPolicy };
  }

  /** By what any scorecard was made. */
  async #judgements(knex: Knex): Promise<string[]> {
    return knex('scorecards').distinct('judged_by').pluck('judged_by');
  }
}
