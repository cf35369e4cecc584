import { expect, test, type Page } from '@playwright/test';
import { cardOf, chooseAction, enterDay, scoreOf } from './onPage';
import { signIn } from './signIn';

const MODEL = '/catalog/default/resource/claims-triage';
const OWNER = 'Saskia de Vries';
const VALIDATOR = 'Katarina Brandt';

// the development server builds pages as they are asked for
test.describe.configure({ timeout: 180_000 });

test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map(context => context.close()));
});

/** Fills in the sign-off dialog that is open. */
async function approve(page: Page) {
  const dialog = page.getByRole('dialog', { name: /^Sign off/ });
  await dialog.getByText('Approve', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Sign and approve' }).click();
  return dialog;
}

test('an owner adds the missing evidence and asks for a review, cannot sign their own model, and a validator approves it under a condition', async ({
  browser,
}) => {
  const owner = await signIn(browser, OWNER, MODEL);
  const card = cardOf(owner);
  await expect(scoreOf(owner)).toHaveText('91', { timeout: 45_000 }); // the records are imported first
  await expect(card.getByText('Draft')).toBeVisible();
  await expect(
    card.getByRole('heading', { name: 'Missing evidence (2)' }),
  ).toBeVisible();

  await test.step('the owner adds a fairness evaluation, and the score rises', async () => {
    await card
      .getByRole('button', { name: 'Add: Fairness evaluation' })
      .click();
    const dialog = owner.getByRole('dialog', { name: 'Fairness evaluation' });
    await dialog.getByLabel('Protected attribute').fill('sex');
    await dialog
      .getByLabel('Dataset')
      .fill('Motor claims, second half of 2025');
    await dialog.getByRole('button', { name: 'Add row: Groups' }).click();
    const groups = [
      { group: 'women', people: '4100', rate: '0.44' },
      { group: 'men', people: '5900', rate: '0.46' },
    ];
    for (const [index, { group, people, rate }] of groups.entries()) {
      const row = dialog.getByRole('group', { name: `Groups ${index + 1}` });
      await row.getByRole('textbox', { name: 'Group' }).fill(group);
      await row.getByRole('textbox', { name: 'People' }).fill(people);
      await row.getByRole('textbox', { name: 'Selection rate' }).fill(rate);
    }
    await dialog.getByRole('button', { name: 'Record evidence' }).click();
    await expect(dialog).toBeHidden();
    await expect(scoreOf(owner)).toHaveText('95');
    await expect(
      card.getByRole('heading', { name: 'Missing evidence (1)' }),
    ).toBeVisible();
  });

  await test.step('the owner tries to sign, and is told why that is refused', async () => {
    await card.getByRole('button', { name: /^Sign off/ }).click();
    const dialog = await approve(owner);
    await expect(dialog.getByRole('alert')).toContainText(
      'user:default/saskia.devries cannot act as Model validator: not a member of group:default/model-risk',
    );
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Discard' }).click();
    await expect(dialog).toBeHidden();
    await expect(card.getByText('Draft')).toBeVisible();
  });

  await test.step('the owner asks for a review', async () => {
    await card.getByRole('link', { name: 'View scorecard' }).click();
    await owner.getByRole('tab', { name: 'Sign-offs' }).click();
    await chooseAction(owner, 'Request review');
    const dialog = owner.getByRole('dialog', { name: /^Request a review/ });
    await expect(
      dialog.getByText('Model validator: 1 signature'),
    ).toBeVisible();
    await enterDay(dialog, 14);
    await dialog.getByRole('button', { name: 'Request review' }).click();
    await expect(dialog).toBeHidden();
    await expect(owner.getByText(/^Review requested; waits for/)).toBeVisible();
  });

  const validator = await signIn(browser, VALIDATOR, MODEL);

  await test.step('the validator signs what they see, under a condition', async () => {
    await cardOf(validator)
      .getByRole('button', { name: /^Sign off/ })
      .click();
    const dialog = validator.getByRole('dialog', { name: /^Sign off/ });
    await expect(dialog.getByText('motor-claims-routing')).toBeVisible();
    await expect(dialog.getByText('2.4.0', { exact: true })).toBeVisible();
    await dialog.getByText('Approve with conditions', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Add condition' }).click();
    const condition = dialog.getByRole('group', { name: 'Condition 1' });
    await condition
      .getByRole('textbox', { name: /^Condition/ })
      .fill('Measure again when the new fast track is there');
    await enterDay(condition, 30);
    await dialog
      .getByRole('button', { name: 'Sign and approve with conditions' })
      .click();
    await expect(dialog).toBeHidden();
    await expect(scoreOf(validator)).toHaveText('100');
  });

  await test.step('the page of the owner follows without being loaded again', async () => {
    await expect(
      owner.getByText('Approved under one condition.'),
    ).toBeVisible();
    await expect(
      owner.getByText('Measure again when the new fast track is there', {
        exact: true,
      }),
    ).toBeVisible();
  });

  await test.step('the validator closes the condition, and the owner sees it approved', async () => {
    await cardOf(validator)
      .getByRole('link', { name: 'View scorecard' })
      .click();
    await validator.getByRole('tab', { name: 'Sign-offs' }).click();
    await validator.getByRole('button', { name: /^Close: Measure/ }).click();
    const dialog = validator.getByRole('dialog', { name: 'Close a condition' });
    await dialog
      .getByLabel('How it is met')
      .fill('Measured on four weeks of the new fast track: 0.96.');
    await dialog.getByRole('button', { name: 'Close the condition' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      owner.getByText('Every role that has to sign has approved it as it is.'),
    ).toBeVisible();
  });
});

test('a model with a broken spec.model shows the exact path in the error panel, and a bare one what is missing', async ({
  browser,
}) => {
  const page = await signIn(
    browser,
    OWNER,
    '/catalog/default/resource/invoice-field-extractor',
  );
  await expect(page.getByText(/spec\.model\./).first()).toBeVisible();

  await page.goto('/catalog/default/resource/branch-footfall-counter');
  const card = cardOf(page);
  await expect(scoreOf(page)).toHaveText('0');
  await expect(card.getByText('Unassessed')).toBeVisible();
  await expect(card.getByText('Branch Operations')).toBeVisible();
  await expect(
    card.getByRole('heading', { name: /^Missing evidence \(\d+\)/ }),
  ).toBeVisible();
});

test('the portfolio keeps its filters in the address and shows a contractor only what they may see', async ({
  browser,
}) => {
  const owner = await signIn(
    browser,
    OWNER,
    '/model-governance/models?status=approved',
  );
  await expect(owner.getByText('Card fraud detection')).toBeVisible();
  await expect(owner.getByText('Customer churn')).toHaveCount(0);

  const contractor = await signIn(browser, 'Ben Archer', '/model-governance');
  await expect(contractor.getByText('Claims triage')).toBeVisible();
  await expect(contractor.getByText('Card fraud detection')).toHaveCount(0);
});
