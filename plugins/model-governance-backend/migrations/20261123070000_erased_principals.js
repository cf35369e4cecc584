// @ts-check

/**
 * By what persons are recognised who were erased, so that they do not come back as somebody else.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('erased_principals', table => {
    table.comment(
      'Names that were erased, as digests that are tied to no record; who acts is compared with them',
    );
    table.text('digest').primary().comment('SHA-256 of salt and full user ref');
    table.text('salt').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('erased_principals');
};
