import type { Knex } from 'knex';

/** A notice of a deadline of a model. */
export interface GivenNotice {
  modelId: string;
  key: string;
}

/** Which deadlines people have been told of. */
export class NoticeStore {
  /** Forgets notices that were given before some moment; how many. */
  async removeGivenBefore(knex: Knex, moment: Date): Promise<number> {
    return knex('notices').where('given_at', '<', moment).delete();
  }

  /** Notes notices as given; those among them that were not given before. */
  async giveOnce<T extends GivenNotice>(
    tx: Knex.Transaction,
    notices: readonly T[],
    now: Date,
  ): Promise<T[]> {
    if (!notices.length) {
      return [];
    }
    const isNew = new Set<string>();
    for (let at = 0; at < notices.length; at += 200) {
      const rows: { model_id: string; key: string }[] = await tx('notices')
        .insert(
          notices.slice(at, at + 200).map(({ modelId, key }) => ({
            model_id: modelId,
            key,
            given_at: now,
          })),
        )
        .onConflict(['model_id', 'key'])
        .ignore()
        .returning(['model_id', 'key']);
      rows.forEach(row => isNew.add(`${row.model_id} ${row.key}`));
    }
    return notices.filter(({ modelId, key }) => isNew.has(`${modelId} ${key}`));
  }
}
