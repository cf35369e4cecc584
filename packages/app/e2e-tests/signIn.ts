import type { Browser, Page } from '@playwright/test';

/** Opens a page of the portal as one of the example people, in a browser session of their own. */
export async function signIn(
  browser: Browser,
  person: string,
  path: string,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(path);
  // the catalog reads the example company first
  await page.getByText(person, { exact: true }).click({ timeout: 45_000 });
  return page;
}
