import { expect, test } from '@playwright/test';
import { verifyRecord } from '@modelgov/backstage-plugin-model-governance-common';
import { readFile } from 'node:fs/promises';
import { chooseAction, enterDay, scoreOf } from './onPage';
import { signIn } from './signIn';

const governanceOf = (model: string, view: string) =>
  `/catalog/default/resource/${model}/governance?view=${view}`;

// the development server builds pages as they are asked for
test.describe.configure({ timeout: 180_000 });

test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map(context => context.close()));
});

test('an owner asks for a waiver, the risk officer grants it, and the score does not move', async ({
  browser,
}) => {
  const path = governanceOf('loan-default-risk', 'scorecard');
  const owner = await signIn(browser, 'Maja Lindqvist', path);
  await expect(scoreOf(owner)).toHaveText('78', { timeout: 45_000 }); // the records are imported first
  await owner
    .getByRole('button', { name: 'Details: Fairness evaluation' })
    .click();
  await owner
    .getByRole('button', { name: 'Ask for a waiver: Fairness evaluation' })
    .click();
  const request = owner.getByRole('dialog');
  await request
    .getByLabel('Justification')
    .fill('Nationality is joined to the applications next month.');
  await request
    .getByLabel('Compensating control')
    .fill('A second underwriter looks at every refusal.');
  await enterDay(request, 30);
  await request.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(request).toBeHidden();

  const officer = await signIn(browser, 'Astrid Holm', path);
  await officer
    .getByRole('button', { name: 'Decide on the waiver: Fairness evaluation' })
    .click();
  const decision = officer.getByRole('dialog', { name: /^Decide on a waiver/ });
  await expect(
    decision.getByText('A second underwriter looks at every refusal.'),
  ).toBeVisible();
  await decision.getByText('Grant', { exact: true }).click();
  await decision.getByRole('button', { name: 'Grant the waiver' }).click();
  await expect(decision).toBeHidden();
  await expect(
    officer.getByRole('button', {
      name: 'Revoke the waiver: Fairness evaluation',
    }),
  ).toBeVisible();
  await expect(scoreOf(officer)).toHaveText('78');
});

test('one person stops a model, and it starts again when those who sign it have voted', async ({
  browser,
}) => {
  const path = governanceOf('policy-assistant', 'sign-offs');
  const officer = await signIn(browser, 'Astrid Holm', path);
  await chooseAction(officer, 'Suspend');
  const stop = officer.getByRole('dialog', { name: /^Suspend/ });
  await stop.getByRole('button', { name: /You act as/ }).click();
  await officer.getByRole('option', { name: 'Risk officer' }).click();
  await stop.getByLabel('Reason').fill('It quotes a rule that was withdrawn.');
  await stop.getByRole('button', { name: 'Suspend the model' }).click();
  await expect(stop).toBeHidden();
  const attention = officer.getByRole('region', { name: 'Attention' });
  await expect(attention).toContainText('It quotes a rule that was withdrawn.');
  await expect(attention).toContainText('Model validator 0 of 1');

  const validator = await signIn(browser, 'Katarina Brandt', path);
  await chooseAction(validator, 'Vote to start again');
  const vote = validator.getByRole('dialog', { name: /^Vote to start/ });
  await vote
    .getByLabel('Why it may start again')
    .fill('The rule is out of the index; I asked for it ten times.');
  await vote.getByRole('button', { name: 'Vote to start again' }).click();
  await expect(vote).toBeHidden();
  await expect(
    validator.getByRole('region', { name: 'Attention' }),
  ).toBeHidden();
  await expect(
    validator.getByText(
      'Every role that has to sign has approved it as it is.',
    ),
  ).toBeVisible();
});

test('an auditor has the record verified, and takes it away to verify it without the portal', async ({
  browser,
}) => {
  const page = await signIn(
    browser,
    'Clara Moretti',
    governanceOf('ottervale-chat', 'record'),
  );
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByRole('status')).toContainText('Consistent');

  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^JSON/ }).click(),
  ]);
  const record = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(verifyRecord(record)).toMatchObject({ verdict: 'consistent' });

  const [entry] = record.entries;
  entry.payload.recordedBy = 'user:default/somebody.else';
  expect(verifyRecord(record)).toMatchObject({ verdict: 'broken' });
});

test('a risk officer sees what the EU AI Act would ask, and nothing changes by it', async ({
  browser,
}) => {
  const page = await signIn(
    browser,
    'Astrid Holm',
    '/model-governance/policy?view=simulate',
  );
  await page.getByText('EU AI Act', { exact: true }).click();
  await page.getByRole('button', { name: 'Simulate' }).click();
  await expect(
    page.getByRole('heading', { name: 'Models that would change' }),
  ).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/\+eu-ai-act@/)).toBeVisible();

  await page.goto(governanceOf('loan-default-risk', 'scorecard'));
  await expect(page.getByText(/by policy baseline@/)).not.toContainText(
    'eu-ai-act',
  );
});
