// @ts-check

/**
 * Governance records, their ledger, and the scorecards computed of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('models', table => {
    table.comment(
      'Every model that the catalog has ever shown; never deleted, since records refer to it',
    );
    table.string('id', 36).primary();
    table
      .text('entity_ref')
      .notNullable()
      .unique()
      .comment('Full entity ref, lower-cased');
    table
      .text('entity_uid')
      .notNullable()
      .index()
      .comment(
        'Uid of the entity when it was last seen; what catalog visibility is filtered by',
      );
    table
      .text('entity_etag')
      .notNullable()
      .comment(
        'Etag of the entity when its facts were collected; the sweep compares it',
      );
    table
      .boolean('registered')
      .notNullable()
      .comment('Whether the catalog still knows the entity');
    table
      .text('facts')
      .notNullable()
      .comment('ModelFacts as JSON, as last collected');
    table.timestamp('first_seen_at', { useTz: true }).notNullable();
    table.timestamp('collected_at', { useTz: true }).notNullable();
  });

  await knex.schema.createTable('model_references', table => {
    table.comment(
      'Owners and dependencies of models: what a change of another entity concerns',
    );
    table
      .string('model_id', 36)
      .notNullable()
      .references('id')
      .inTable('models');
    table.text('entity_ref').notNullable().index();
    table
      .text('etag')
      .notNullable()
      .comment(
        'Etag of the referenced entity when the facts were collected; empty: not found',
      );
    table.primary(['model_id', 'entity_ref']);
  });

  await knex.schema.createTable('actors', table => {
    table.comment(
      'Who acted, behind an opaque id, so that a name can be erased without touching a record',
    );
    table.string('id', 36).primary();
    table.text('principal').unique().comment('Full user ref; null once erased');
  });

  await knex.schema.createTable('policies', table => {
    table.comment('Every policy that was ever in force, by digest');
    table.text('digest').primary();
    table.text('version').notNullable();
    table
      .text('document')
      .notNullable()
      .comment('The effective policy as JSON');
    table.timestamp('first_used_at', { useTz: true }).notNullable();
  });

  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const recordColumns = table => {
    table
      .string('id', 36)
      .primary()
      .comment('Made by the client: the same id is the same record');
    table
      .string('model_id', 36)
      .notNullable()
      .references('id')
      .inTable('models');
    table
      .integer('sequence')
      .notNullable()
      .comment('Of its ledger entry: the order of all acts on the model');
    table
      .text('content_hash')
      .notNullable()
      .comment(
        'Digest of what was submitted, to tell a repetition from another record',
      );
    table
      .string('actor_id', 36)
      .notNullable()
      .references('id')
      .inTable('actors');
    table.timestamp('recorded_at', { useTz: true }).notNullable();
    table.timestamp('expires_at', { useTz: true });
    table.text('model_version');
    table.text('model_digest');
    table.text('policy_version').notNullable();
    table
      .text('content')
      .notNullable()
      .comment('What was submitted, and what was computed of it, as JSON');
    table
      .text('imported_source')
      .comment('The older system it came from; null for records made here');
    table.timestamp('imported_at', { useTz: true });
    table.unique(['model_id', 'sequence']);
  };

  await knex.schema.createTable('assessments', table => {
    table.comment(
      'Risk assessments of use cases; append-only, the newest of a use case supersedes the others',
    );
    recordColumns(table);
    table.text('use_case').notNullable();
    table.text('tier').notNullable();
  });

  await knex.schema.createTable('evidence', table => {
    table.comment('Evidence in support of requirements; append-only');
    recordColumns(table);
    table.text('type').notNullable();
    table
      .text('source')
      .notNullable()
      .comment('user, pipeline, catalog or registry');
  });

  await knex.schema.createTable('sign_offs', table => {
    table.comment(
      'Decisions of named persons in a role on an exact subject; append-only',
    );
    recordColumns(table);
    table.text('role').notNullable();
    table.text('gate').notNullable();
    table.text('decision').notNullable();
    table.text('subject_digest').notNullable();
  });

  await knex.schema.createTable('ledger_entries', table => {
    table.comment(
      'One hash chain per model; rows are never changed or removed',
    );
    table.string('chain', 36).notNullable().comment('Id of the model');
    table
      .integer('sequence')
      .notNullable()
      .comment('1, 2, 3 … without gaps within a chain');
    table
      .text('at')
      .notNullable()
      .comment('Database time, ISO 8601; text, since it is hashed as written');
    table.text('type').notNullable();
    table
      .string('record_id', 36)
      .notNullable()
      .unique()
      .comment('An act is recorded once, whatever its kind');
    table.string('actor_id', 36).notNullable();
    table.text('payload_hash').notNullable();
    table.text('previous_hash').notNullable();
    table.text('hash').notNullable();
    table.primary(['chain', 'sequence']);
  });

  await knex.schema.createTable('ledger_payloads', table => {
    table.comment(
      'What the payload hashes of the ledger were computed of; an erasure empties a row',
    );
    table.string('chain', 36).notNullable();
    table.integer('sequence').notNullable();
    table.text('salt');
    table.text('payload');
    table.primary(['chain', 'sequence']);
  });

  await knex.schema.createTable('scorecards', table => {
    table.comment(
      'The answer for each model as last computed; reads never compute',
    );
    table.string('model_id', 36).primary().references('id').inTable('models');
    table.text('entity_ref').notNullable().unique();
    table.text('entity_uid').notNullable().index();
    table.boolean('registered').notNullable();
    table
      .text('title')
      .notNullable()
      .comment('The first 200 characters, lower-cased, for order');
    table
      .text('search_text')
      .notNullable()
      .comment('Lower-cased title, name and owner');
    table.text('owner').index();
    table.text('system').index();
    table.text('lifecycle');
    table.text('model_type');
    table.integer('score').notNullable();
    table.text('level');
    table.text('status').notNullable().index();
    table
      .integer('status_rank')
      .notNullable()
      .comment('Position in the order of precedence');
    table.text('tier').notNullable().index();
    table.integer('tier_rank').notNullable().comment('0 low to 3 critical');
    table
      .text('judged_by')
      .notNullable()
      .comment('Policy digest and version of the evaluation that made it');
    table.timestamp('evaluated_at', { useTz: true }).notNullable();
    table
      .timestamp('next_change_at', { useTz: true })
      .index()
      .comment('When time alone changes the answer');
    table.text('summary').notNullable().comment('ScorecardSummary as JSON');
    table.text('document').notNullable().comment('Scorecard as JSON');
    table.index(['title', 'entity_ref']);
    table.index(['score', 'entity_ref']);
  });

  await knex.schema.createTable('open_requirements', table => {
    table.comment('Which requirements are open for which model');
    table
      .string('model_id', 36)
      .notNullable()
      .references('id')
      .inTable('models');
    table.text('requirement_id').notNullable().index();
    table.primary(['model_id', 'requirement_id']);
  });

  await knex.schema.createTable('score_history', table => {
    table.comment(
      'Changes of score, level, status or tier; not one row per evaluation',
    );
    table.bigIncrements('id');
    table
      .string('model_id', 36)
      .notNullable()
      .references('id')
      .inTable('models');
    table.timestamp('at', { useTz: true }).notNullable();
    table.integer('score').notNullable();
    table.text('level');
    table.text('status').notNullable();
    table.text('tier').notNullable();
    table.text('version');
    table.text('cause').notNullable();
    table.string('record_id', 36);
    table.string('actor_id', 36);
    table.index(['model_id', 'id']);
  });

  await knex.schema.createTable('recompute_queue', table => {
    table.comment(
      'Models whose scorecard must be computed anew because something that they depend on changed',
    );
    table.bigIncrements('id');
    table.string('model_id', 36).notNullable();
  });

  await protectLedger(knex);
};

/**
 * Refuses what would change the ledger by accident. The proof of what was recorded is the chain itself.
 *
 * @param {import('knex').Knex} knex
 */
async function protectLedger(knex) {
  if (knex.client.config.client === 'pg') {
    await knex.raw(`
      CREATE FUNCTION refuse_ledger_change() RETURNS trigger AS $$
      BEGIN
        RAISE EXCEPTION 'the ledger is append-only';
      END;
      $$ LANGUAGE plpgsql
    `);
    await knex.raw(`
      CREATE TRIGGER ledger_entries_append_only
      BEFORE UPDATE OR DELETE ON ledger_entries
      FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()
    `);
    await knex.raw(`
      CREATE TRIGGER ledger_entries_no_truncate
      BEFORE TRUNCATE ON ledger_entries
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()
    `);
    return;
  }
  for (const operation of ['UPDATE', 'DELETE']) {
    await knex.raw(`
      CREATE TRIGGER ledger_entries_no_${operation.toLowerCase()}
      BEFORE ${operation} ON ledger_entries
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    `);
  }
  // INSERT OR REPLACE deletes without firing the trigger above.
  await knex.raw(`
    CREATE TRIGGER ledger_entries_no_replace
    BEFORE INSERT ON ledger_entries
    WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE chain = NEW.chain AND sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
  `);
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'recompute_queue',
    'score_history',
    'open_requirements',
    'scorecards',
    'ledger_payloads',
    'ledger_entries',
    'sign_offs',
    'evidence',
    'assessments',
    'policies',
    'actors',
    'model_references',
    'models',
  ]) {
    await knex.schema.dropTable(table);
  }
  if (knex.client.config.client === 'pg') {
    await knex.raw('DROP FUNCTION refuse_ledger_change()');
  }
};
