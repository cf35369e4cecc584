import { expect, test } from '@playwright/test';
import { signIn } from './signIn';

const VALIDATOR = 'Katarina Brandt';
const versionsOf = (model: string) =>
  `/catalog/default/resource/${model}/governance?view=versions`;

// the development server builds pages as they are asked for
test.describe.configure({ timeout: 180_000 });

test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map(context => context.close()));
});

test('a validator sees which sign-offs go stale with the next version, and sends the comparison to somebody', async ({
  browser,
}) => {
  const page = await signIn(
    browser,
    VALIDATOR,
    versionsOf('card-fraud-detection'),
  );

  await test.step('the version in use is approved, the next one is not', async () => {
    const row = (version: RegExp) => page.getByRole('row', { name: version });
    await expect(row(/^7\.1\.2/)).toContainText('Live', { timeout: 45_000 });
    await expect(row(/^7\.1\.2/)).toContainText('Approved');
    await expect(row(/^7\.2\.0/)).toContainText('In review');
  });

  const use = page
    .getByRole('region', { name: 'Sign-offs' })
    .getByRole('listitem', { name: 'card-payment-screening' });

  await test.step('two are compared by keyboard', async () => {
    await page.getByRole('button', { name: /After/ }).focus();
    // into the table, to its second row, and from its end to the button
    for (const key of ['Tab', 'ArrowDown', 'ArrowLeft', 'Enter']) {
      await page.keyboard.press(key);
    }
    await expect(use).toContainText('7.2.0 has to be signed anew.');
    await expect(use).toContainText('since then changed: version, digest');
    await expect(use.getByRole('row', { name: /^version/ })).toContainText(
      '7.1.2',
    );
  });

  await test.step('the address keeps the comparison', async () => {
    await page.reload();
    await expect(use).toContainText('Goes stale', { timeout: 45_000 });
    await expect(
      page.getByRole('button', { name: /7\.1\.2.*Before|Before.*7\.1\.2/ }),
    ).toBeVisible();
  });
});

test('an owner sees what differs between the versions that a bill of material tells of', async ({
  browser,
}) => {
  const page = await signIn(
    browser,
    'Inês Carvalho',
    versionsOf('direct-mail-response'),
  );
  await page
    .getByRole('button', { name: 'Compare 1.4.0 with 2.0.0' })
    .click({ timeout: 45_000 });
  const cell = (section: string, row: RegExp) =>
    page
      .getByRole('region', { name: section, exact: true })
      .getByRole('row', { name: row });
  await expect(cell('Metrics', /^lift at 10 %/)).toContainText('+0.4');
  await expect(cell('Datasets', /^account-movements-2025/)).toContainText(
    'Added',
  );
  await expect(cell('Parameters', /^learning rate/)).toContainText('Changed');
  await expect(cell('Model card', /^Ethical considerations/)).toContainText(
    'Missing',
  );
  await expect(cell('Versions', /^1\.4\.0/)).toContainText('Never signed');
});
