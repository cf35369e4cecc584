import type {
  ChangeCause,
  HistoryEntry,
  RecordPage,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { toIso, type StoredTime } from '../database';
import { actorName } from './actorName';
import { cutPage, decodeCursor } from './cursor';

/** Why scorecards are computed anew. */
export interface Change {
  cause: ChangeCause;
  recordId?: string;
  actorId?: string;
}

interface HistoryRow {
  id: string | number;
  at: StoredTime;
  score: number;
  level: string | null;
  status: HistoryEntry['status'];
  tier: HistoryEntry['tier'];
  version: string | null;
  cause: ChangeCause;
  record_id: string | null;
  actor_id: string | null;
  principal: string | null;
}

/** How many rows one statement stores: both databases limit how many values it may have. */
const BATCH = 400;

/** The moments at which score, level, status or tier of a model changed. */
export class HistoryStore {
  async append(
    tx: Knex.Transaction,
    changed: { modelId: string; scorecard: Scorecard }[],
    change: Change,
  ): Promise<void> {
    if (!changed.length) {
      return;
    }
    await tx.batchInsert(
      'score_history',
      changed.map(({ modelId, scorecard }) => ({
        model_id: modelId,
        at: new Date(scorecard.evaluatedAt),
        score: scorecard.score,
        level: scorecard.level ?? null,
        status: scorecard.status,
        tier: scorecard.tier,
        version: scorecard.version ?? null,
        cause: change.cause,
        record_id: change.recordId ?? null,
        actor_id: change.actorId ?? null,
      })),
      BATCH,
    );
  }

  /** A page of the changes of one model, newest first. */
  async list(
    knex: Knex,
    modelId: string,
    page: { cursor?: string; limit: number },
  ): Promise<RecordPage<HistoryEntry>> {
    const query = knex({ h: 'score_history' })
      .leftJoin({ a: 'actors' }, 'a.id', 'h.actor_id')
      .where('h.model_id', modelId)
      .select('h.*', 'a.principal')
      .orderBy('h.id', 'desc')
      .limit(page.limit + 1);
    if (page.cursor) {
      const [id] = decodeCursor(page.cursor, ['integer']);
      query.where('h.id', '<', id);
    }
    const rows: HistoryRow[] = await query;
    const cut = cutPage(rows, page.limit, ({ id }) => [Number(id)]);
    return { items: cut.rows.map(toEntry), nextCursor: cut.nextCursor };
  }
}

function toEntry(row: HistoryRow): HistoryEntry {
  return {
    at: toIso(row.at),
    score: row.score,
    level: row.level ?? undefined,
    status: row.status,
    tier: row.tier,
    version: row.version ?? undefined,
    cause: row.cause,
    recordId: row.record_id ?? undefined,
    actor: row.actor_id ? actorName(row.actor_id, row.principal) : undefined,
  };
}
