// @ts-check

/**
 * The outcome of every requirement beside each scorecard, small enough that the coverage of all models is one query.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecards', table => {
    table
      .text('outcomes')
      .notNullable()
      .defaultTo('')
      .comment(
        'One letter for each requirement of the policy that judged it, in the order of that policy; empty: not known yet',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scorecards', table => {
    table.dropColumn('outcomes');
  });
};
