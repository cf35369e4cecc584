// @ts-check

/**
 * How many living people hold each role of the policy.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('role_holders', table => {
    table.comment(
      'How many users of the catalog hold each role of the policy, as last counted',
    );
    table.text('role').primary();
    table.integer('holders').notNullable();
    table.timestamp('counted_at', { useTz: true }).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('role_holders');
};
