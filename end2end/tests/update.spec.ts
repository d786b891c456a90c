import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** Marks the document, so that it can be told from one that is loaded after it. */
const mark = (page: Page) =>
  page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));

const isAnother = (page: Page) => expect(page.locator('html')).not.toHaveAttribute('data-marked');

test('figures of another release: the page of the address is loaded whole', async ({ page, explorer, guard }) => {
  guard.allow(/status of 409/);
  await explorer.open('area=knowsley');
  await mark(page);
  await page.route('**/figures/ks4-attainment-8/**', (route) =>
    route.fulfill({ status: 409, contentType: 'text/plain', body: 'Another release is served.' }),
  );
  // The sheet of a phone closes with the document, so it is not closed by hand.
  await explorer.openFilters();
  await page.getByLabel('Measure', { exact: true }).selectOption('ks4-attainment-8');
  await isAnother(page);
  await explorer.says(/10\.2 points behind/);
  await explorer.hasQuery('measure', 'ks4-attainment-8');
  await page.unroute('**/figures/ks4-attainment-8/**');
  await page.goBack();
  await explorer.says(/20 points behind/);
});

test('a page of another release: it is loaded whole', async ({ page, explorer }) => {
  await explorer.open('area=knowsley');
  await mark(page);
  await page.route('**/measures/**', async (route) => {
    if (route.request().resourceType() === 'document') return route.continue();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/data-release="[^"]*"/, 'data-release="another"');
    return route.fulfill({ response: answer, body });
  });
  await explorer.press(page.getByRole('link', { name: 'About this measure' }).first());
  await isAnother(page);
  await expect(page).toHaveURL(/\/measures\/ks2-rwm-expected/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
