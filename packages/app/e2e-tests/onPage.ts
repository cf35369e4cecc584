import type { Locator, Page } from '@playwright/test';

/** The governance card on the page of a model. */
export function cardOf(page: Page): Locator {
  return page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Governance' }) });
}

/** The score of a model, on its card or on its Governance tab. */
export function scoreOf(page: Page): Locator {
  return page.getByRole('meter', { name: 'Governance score' }).first();
}

/** Chooses from the menu of what can be done about a model. */
export async function chooseAction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Types a day that lies some days ahead into the date field of a dialog. */
export async function enterDay(dialog: Locator, daysAhead: number) {
  const day = new Date(Date.now() + daysAhead * 24 * 60 * 60 * 1000);
  const [year, month, date] = day.toISOString().slice(0, 10).split('-');
  await dialog.getByRole('spinbutton').first().click();
  await dialog.page().keyboard.type(`${month}${date}${year}`);
}
