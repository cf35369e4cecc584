// @ts-check

/** Tables of records, from which every decision is computed. */
const RECORDS = ['assessments', 'evidence', 'sign_offs', 'acts'];

/** What an erasure changes, by table. */
const ERASABLE = {
  ...Object.fromEntries(
    RECORDS.map(table => [table, ['content', 'content_hash']]),
  ),
  ledger_payloads: ['salt', 'payload'],
};

/**
 * Refuses to change or remove records and payloads of the ledger, but for what an erasure empties while it runs.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('running_erasures', table => {
    table.comment(
      'A row here, put in and removed inside the transaction of an erasure, lets it empty records',
    );
    table.string('id', 36).primary();
  });
  await (knex.client.config.client === 'pg'
    ? protectOnPostgres(knex)
    : protectOnSqlite(knex));
};

/** @param {import('knex').Knex} knex */
async function protectOnPostgres(knex) {
  // The arguments of the trigger are the columns that an erasure may change.
  await knex.raw(`
    CREATE FUNCTION refuse_record_change() RETURNS trigger AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM running_erasures)
        AND to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'the ledger is append-only';
    END;
    $$ LANGUAGE plpgsql
  `);
  for (const [table, columns] of Object.entries(ERASABLE)) {
    await knex.raw(`
      CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_record_change(${columns})
    `);
    await knex.raw(`
      CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()
    `);
    await knex.raw(`
      CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()
    `);
  }
}

/** @param {import('knex').Knex} knex */
async function protectOnSqlite(knex) {
  const refuse = "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END";
  for (const [table, columns] of Object.entries(ERASABLE)) {
    const others = Object.keys(await knex(table).columnInfo()).filter(
      column => !columns.includes(column),
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${others} ON ${table} ${refuse}`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_no_erasure BEFORE UPDATE OF ${columns} ON ${table}
      WHEN NOT EXISTS (SELECT 1 FROM running_erasures) ${refuse}`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} ${refuse}`,
    );
    // INSERT OR REPLACE deletes without firing the trigger above.
    const place = RECORDS.includes(table) ? 'model_id' : 'chain';
    await knex.raw(
      `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
      WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${place} = NEW.${place} AND sequence = NEW.sequence) ${refuse}`,
    );
    if (RECORDS.includes(table)) {
      // The message is that of a plain INSERT.
      await knex.raw(
        `CREATE TRIGGER ${table}_no_replaced_id BEFORE INSERT ON ${table}
        WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id AND NOT (model_id = NEW.model_id AND sequence = NEW.sequence))
        BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: ${table}.id'); END`,
      );
    }
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of Object.keys(ERASABLE)) {
    if (knex.client.config.client === 'pg') {
      for (const name of ['update', 'delete', 'truncate']) {
        await knex.raw(`DROP TRIGGER ${table}_no_${name} ON ${table}`);
      }
      continue;
    }
    for (const name of ['update', 'erasure', 'delete', 'replace']) {
      await knex.raw(`DROP TRIGGER ${table}_no_${name}`);
    }
    if (RECORDS.includes(table)) {
      await knex.raw(`DROP TRIGGER ${table}_no_replaced_id`);
    }
  }
  if (knex.client.config.client === 'pg') {
    await knex.raw('DROP FUNCTION refuse_record_change()');
  }
  await knex.schema.dropTable('running_erasures');
};
