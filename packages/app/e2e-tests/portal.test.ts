import { expect, test } from '@playwright/test';

test('a visitor is asked to sign in', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/./);
  await expect(
    page.getByRole('button', { name: /sign in|enter|continue/i }).first(),
  ).toBeVisible();
});
