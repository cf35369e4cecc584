// @ts-check

/**
 * Roles that one person lends to another for a time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delegations', table => {
    table.comment(
      'Who may act in whose role and when; append-only, like the ends of them',
    );
    table
      .string('id', 36)
      .primary()
      .comment('Made by the client: the same id is the same delegation');
    table
      .text('content_hash')
      .notNullable()
      .comment(
        'Digest of what was submitted, to tell a repetition from another delegation',
      );
    table
      .string('principal_id', 36)
      .notNullable()
      .index()
      .references('id')
      .inTable('actors')
      .comment('Who lends the role');
    table
      .string('deputy_id', 36)
      .notNullable()
      .index()
      .references('id')
      .inTable('actors')
      .comment('Who may act in it');
    table.text('role').notNullable();
    table
      .text('first_day')
      .notNullable()
      .comment('ISO 8601, in UTC; days are compared as text');
    table.text('last_day').notNullable();
    table.text('reason').notNullable();
    table.timestamp('recorded_at', { useTz: true }).notNullable();
  });

  await knex.schema.createTable('delegation_ends', table => {
    table.comment('Delegations that were ended before their time');
    table
      .string('delegation_id', 36)
      .primary()
      .references('id')
      .inTable('delegations');
    table.string('id', 36).notNullable().unique();
    table.text('content_hash').notNullable();
    table
      .string('actor_id', 36)
      .notNullable()
      .references('id')
      .inTable('actors');
    table.text('reason').notNullable();
    table.timestamp('recorded_at', { useTz: true }).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delegation_ends');
  await knex.schema.dropTable('delegations');
};
