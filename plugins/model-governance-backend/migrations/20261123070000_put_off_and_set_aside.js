// @ts-check

/**
 * Lets what cannot be computed or delivered wait without keeping anything else from it, and what is only remembered for a
 * while be found by its age.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('recompute_queue', table => {
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often its model could not be computed');
    table
      .timestamp('next_attempt_at', { useTz: true })
      .comment('Put off until then, since it failed; empty: not put off');
  });
  await knex.schema.alterTable('outbox', table => {
    table
      .timestamp('set_aside_at', { useTz: true })
      .index()
      .comment(
        'When it was given up, and its lane went on without it; empty: it waits to be delivered',
      );
  });
  await knex.schema.alterTable('notices', table => {
    table.index(['given_at']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('notices', table => {
    table.dropIndex(['given_at']);
  });
  await knex.schema.alterTable('outbox', table => {
    table.dropIndex(['set_aside_at']);
    table.dropColumn('set_aside_at');
  });
  await knex.schema.alterTable('recompute_queue', table => {
    table.dropColumn('next_attempt_at');
    table.dropColumn('attempts');
  });
};
