import {
  EVALUATION_VERSION,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { createGovernance } from './__testUtils__/governance';
import { as } from './__testUtils__/governanceBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(60_000);

const HOUR = 60 * 60_000;
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('an upgrade on %s', id => {
  let knex: Knex;
  let catalog: FakeCatalog;
  let before: Scorecard;

  const start = () => createGovernance({ knex, catalog });

  const judgements = async (): Promise<string[]> =>
    knex('scorecards').orderBy('entity_ref').pluck('judged_by');

  /** Lets the scorecards be those of another version of this plugin. */
  const judgedBy = (version: number, change: object = {}) =>
    knex('scorecards').update({
      judged_by: `${before.policy.digest} ${version}`,
      ...change,
    });

  beforeEach(async () => {
    knex = await databases.init(id);
    catalog = new FakeCatalog();
    catalog.setEntities([...PEOPLE, modelEntity('a'), modelEntity('b')]);
    const { maintain, find, stop } = await start();
    await maintain();
    await stop();
    before = (await find('a'))!;
  });

  it('serves no scorecard in the shape of before, not even at first', async () => {
    const { flags: _f, headline: _h, standings: _s, ...old } = before;
    await judgedBy(EVALUATION_VERSION - 1, { document: JSON.stringify(old) });
    const { router, logger } = await start();
    const { body } = await request(express().use(router))
      .get('/models/resource/default/a')
      .set('Authorization', as('owner'))
      .expect(200);
    expect(body).toMatchObject({
      flags: before.flags,
      headline: before.headline,
      standings: before.standings,
    });
    expect(logger.info).toHaveBeenCalledWith(
      'Computed 2 scorecards anew after an upgrade',
    );
  });

  it('starts with a model that cannot be computed, and does not serve it in the shape of before', async () => {
    await judgedBy(EVALUATION_VERSION - 1);
    await knex('models')
      .where('entity_ref', 'resource:default/a')
      .update({ facts: '{' });
    const { find } = await start();
    await expect(find('a')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    await expect(find('b')).resolves.toMatchObject({ title: 'Model b' });
  });

  it('leaves what a newer version judged to that version while both run', async () => {
    const newer = `${before.policy.digest} ${EVALUATION_VERSION + 1}`;
    await judgedBy(EVALUATION_VERSION + 1, { next_change_at: new Date() });
    const { maintain } = await start();
    await maintain();
    await expect(judgements()).resolves.toEqual([newer, newer]);
  });

  it('computes what a newer version judged once nobody else does, after the upgrade was taken back', async () => {
    const newer = `${before.policy.digest} ${EVALUATION_VERSION + 1}`;
    await judgedBy(EVALUATION_VERSION + 1);
    await knex('scorecards')
      .where('entity_ref', 'resource:default/a')
      .update({ next_change_at: new Date(Date.now() - 2 * HOUR) });
    const { maintain } = await start();
    await maintain();
    await expect(judgements()).resolves.toEqual([
      `${before.policy.digest} ${EVALUATION_VERSION}`,
      newer,
    ]);
  });
});
