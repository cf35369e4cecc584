import { expect, test } from '@playwright/test';

test('a visitor of the portal chooses which example person to be', async ({
  page,
}) => {
  await page.goto('/');
  await expect(
    page.getByRole('heading', { name: 'Who do you want to be?' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Sign in as / }).first(),
  ).toBeVisible({ timeout: 45_000 }); // the catalog reads the example company first
});
