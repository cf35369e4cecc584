// @ts-check

/**
 * Checkpoints of the ledger, the keys that sign them, erasures, and the salts that bind names to the ids of actors.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('signing_keys', table => {
    table.comment('Every key that ever signed a checkpoint or an export');
    table.text('id').primary().comment('SHA-256 of the public key as PEM');
    table.text('public_key').notNullable().comment('Ed25519, SPKI, PEM');
    table
      .text('private_key')
      .comment('PKCS8, PEM; null where the configuration holds it');
    table.timestamp('first_used_at', { useTz: true }).notNullable();
  });

  await knex.schema.createTable('checkpoints', table => {
    table.comment(
      'Signed roots over the heads of all chains; rows are never changed or removed',
    );
    table.integer('number').primary().comment('1, 2, 3 … without gaps');
    table
      .text('at')
      .notNullable()
      .comment('Database time, ISO 8601; text, since it is signed as written');
    table.text('root').notNullable();
    table.integer('size').notNullable().comment('How many chains there were');
    table.text('previous_hash').notNullable();
    table.text('key_id').notNullable().references('id').inTable('signing_keys');
    table.text('signature').notNullable();
  });

  await knex.schema.createTable('checkpoint_heads', table => {
    table.comment(
      'The head of each chain that had grown since the checkpoint before, with the proof that it is part of the root; never changed or removed',
    );
    table.string('chain', 36).notNullable();
    table.integer('checkpoint').notNullable();
    table.integer('sequence').notNullable();
    table.text('hash').notNullable();
    table.integer('leaf').notNullable().comment('Position among the leaves');
    table.text('path').notNullable().comment('Sibling hashes as JSON');
    table.primary(['chain', 'checkpoint']);
  });

  await knex.schema.createTable('erasures', table => {
    table.comment('Persons that were erased from the records, without names');
    table.string('id', 36).primary().comment('Made by the client');
    table
      .string('actor_id', 36)
      .notNullable()
      .references('id')
      .inTable('actors');
    table
      .string('erased_by', 36)
      .notNullable()
      .references('id')
      .inTable('actors');
    table.text('scope').notNullable();
    table.text('legal_basis').notNullable();
    table.timestamp('erased_at', { useTz: true }).notNullable();
    table.text('models').notNullable().comment('Entity refs as JSON');
    table.text('named_in').notNullable().comment('Ledger places as JSON');
  });

  await knex.schema.alterTable('actors', table => {
    table
      .text('salt')
      .comment(
        'With the principal it makes the id; null once erased, and for ids of before',
      );
  });

  await protect(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
async function protect(knex) {
  const tables = {
    checkpoints: 'number = NEW.number',
    checkpoint_heads: 'chain = NEW.chain AND checkpoint = NEW.checkpoint',
  };
  for (const [table, sameRow] of Object.entries(tables)) {
    if (knex.client.config.client === 'pg') {
      await knex.raw(`
        CREATE TRIGGER ${table}_append_only
        BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()
      `);
      await knex.raw(`
        CREATE TRIGGER ${table}_no_truncate
        BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()
      `);
      continue;
    }
    for (const operation of ['UPDATE', 'DELETE']) {
      await knex.raw(`
        CREATE TRIGGER ${table}_no_${operation.toLowerCase()}
        BEFORE ${operation} ON ${table}
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
      `);
    }
    // INSERT OR REPLACE deletes without firing the trigger above.
    await knex.raw(`
      CREATE TRIGGER ${table}_no_replace
      BEFORE INSERT ON ${table}
      WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${sameRow})
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    `);
  }
  if (knex.client.config.client !== 'pg') {
    // A row is also replaced where only its record is the same; the message is that of a plain INSERT.
    await knex.raw(`
      CREATE TRIGGER ledger_entries_no_replaced_record
      BEFORE INSERT ON ledger_entries
      WHEN EXISTS (
        SELECT 1 FROM ledger_entries
        WHERE record_id = NEW.record_id AND NOT (chain = NEW.chain AND sequence = NEW.sequence)
      )
      BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: ledger_entries.record_id'); END
    `);
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'erasures',
    'checkpoint_heads',
    'checkpoints',
    'signing_keys',
  ]) {
    await knex.schema.dropTable(table);
  }
  if (knex.client.config.client !== 'pg') {
    await knex.raw('DROP TRIGGER ledger_entries_no_replaced_record');
  }
  // Not through knex, which makes the table anew on SQLite.
  await knex.raw('ALTER TABLE actors DROP COLUMN salt');
};
