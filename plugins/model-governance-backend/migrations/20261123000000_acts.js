// @ts-check

/**
 * Governance acts: what is decided about a model and about its records, and who owned each version of a model.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('acts', table => {
    table.comment(
      'Reviews, requests, waivers, stops and the like, told apart by their kind; append-only',
    );
    table
      .string('id', 36)
      .primary()
      .comment('Made by the client: the same id is the same act');
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
        'Digest of what was submitted, to tell a repetition from another act',
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
      .comment('The older system it came from; null for acts of here');
    table.timestamp('imported_at', { useTz: true });
    table.text('kind').notNullable();
    table.string('about', 36).comment('Id of the record that it is about');
    table.unique(['model_id', 'sequence']);
    table.index(['model_id', 'kind']);
    table.index('about');
  });

  await knex.schema.createTable('version_owners', table => {
    table.comment(
      'Who has owned each version of a model since it appeared: none of them may sign it',
    );
    table
      .string('model_id', 36)
      .notNullable()
      .references('id')
      .inTable('models');
    table
      .text('model_version')
      .notNullable()
      .comment('Empty where the entity names none');
    table.text('owner').notNullable().comment('Full user or group ref');
    table.timestamp('first_seen_at', { useTz: true }).notNullable();
    table.primary(['model_id', 'model_version', 'owner']);
  });

  // Facts of models have grown: the next sweep collects all of them anew.
  await knex('models').update({ entity_etag: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('version_owners');
  await knex.schema.dropTable('acts');
};
