// @ts-check

/**
 * What is to be told to others, written together with what it tells of.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment(
      'Events, signals and notifications that wait to be delivered; a row is removed when it was',
    );
    table.bigIncrements('id').comment('The order of delivery within a lane');
    table
      .text('lane')
      .notNullable()
      .comment('Model and channel: rows of a lane go out one after the other');
    table
      .text('channel')
      .notNullable()
      .comment('event, signal or notification');
    table.text('content').notNullable().comment('What is delivered, as JSON');
    table.integer('attempts').notNullable().defaultTo(0);
    table
      .timestamp('next_attempt_at', { useTz: true })
      .notNullable()
      .index()
      .comment(
        'Who delivers it moves this on first, so that nobody else does at once, and anybody can after a crash',
      );
    table.index(['lane', 'id']);
  });

  await knex.schema.createTable('notices', table => {
    table.comment(
      'Which deadlines people were reminded of, so that it happens once',
    );
    table
      .string('model_id', 36)
      .notNullable()
      .references('id')
      .inTable('models');
    table
      .text('key')
      .notNullable()
      .comment('The deadline and the moment of the reminder');
    table.timestamp('given_at', { useTz: true }).notNullable();
    table.primary(['model_id', 'key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notices');
  await knex.schema.dropTable('outbox');
};
