// @ts-check

/**
 * What registries say of models, in the database of the catalog.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('model_inventory', table => {
    table.comment('One row for each model that a source has');
    table.string('id', 36).primary();
    table
      .text('source_id')
      .notNullable()
      .comment('<type>/<instance>, such as mlflow/prod');
    table.text('source_name').notNullable().comment('As the source calls it');
    table
      .text('own_ref')
      .index()
      .comment(
        'Ref of the entity that the inventory has for the model; given once; empty: not yet',
      );
    table
      .text('entity_ref')
      .index()
      .comment(
        'Ref of the entity that shows the model: own_ref, or an entity that somebody wrote',
      );
    table
      .boolean('emitted')
      .notNullable()
      .comment('Whether the catalog has own_ref from the inventory');
    table
      .text('content')
      .notNullable()
      .comment('DescribedModel as JSON, within limits');
    table
      .string('content_hash', 64)
      .notNullable()
      .comment(
        'SHA-256 of content and identities; what is the same is not written again',
      );
    table.timestamp('found_at', { useTz: true }).notNullable();
    table.timestamp('changed_at', { useTz: true }).notNullable();
    table.unique(['source_id', 'source_name']);
  });

  await knex.schema.createTable('model_inventory_identities', table => {
    table.comment(
      'By what models of different sources are known to be the same',
    );
    table
      .string('model_id', 36)
      .notNullable()
      .references('id')
      .inTable('model_inventory')
      .onDelete('CASCADE');
    table
      .text('identity')
      .notNullable()
      .index()
      .comment('digest:<digest> of a version, or label:<value>');
    table.primary(['model_id', 'identity']);
  });

  await knex.schema.createTable('model_inventory_readings', table => {
    table.comment(
      'How the reading of each source went; written only when it went otherwise than before',
    );
    table.text('source_id').primary();
    table
      .timestamp('changed_at', { useTz: true })
      .comment('Begin of the last full reading in which anything was new');
    table.integer('models').comment('How many models that reading gave');
    table.integer('unreadable').comment('How many models it could not read');
    table
      .integer('refused_drop')
      .comment('How many models were found gone and stay, since they are many');
    table
      .timestamp('failing_since', { useTz: true })
      .comment('Empty: the last reading was complete');
    table.text('failure').comment('Why the last reading was not complete');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('model_inventory_readings');
  await knex.schema.dropTable('model_inventory_identities');
  await knex.schema.dropTable('model_inventory');
};
