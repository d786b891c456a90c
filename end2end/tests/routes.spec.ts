import type { Page } from '@playwright/test';
import { hydrated } from '../checks';
import { expect, test } from '../fixtures';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const depth = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
const whole = (page: Page) => expect(page.locator('html')).not.toHaveAttribute('data-view', 'coming');

test('Back and Forward lead to where a page was left', async ({ page }) => {
  await page.goto('/kpis');
  await hydrated(page);
  const link = page.locator('main a[href^="/kpis/pa-secondary"]').first();
  await link.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 120));
  const left = await depth(page);
  expect(left).toBeGreaterThan(200);
  await link.click();
  await expect(heading(page)).toContainText(/points above/);
  expect(await depth(page)).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await whole(page);
  await page.evaluate(() => window.scrollTo(0, 300));
  const further = await depth(page);
  expect(further).toBe(300);
  await page.goBack();
  await expect(heading(page)).toContainText(/meets 1 of 23/);
  expect(await depth(page)).toBe(left);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.goForward();
  await expect(heading(page)).toContainText(/points above/);
  await expect.poll(() => depth(page)).toBe(further);
  await page.goBack();
  await expect(heading(page)).toContainText(/meets 1 of 23/);
  expect(await depth(page)).toBe(0);
});

test('a link to the explorer with its figures at hand begins at its top, Back leads to where it was left', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await expect(page.locator('html')).toHaveAttribute('data-figures', 'held');
  await page.evaluate(() => window.scrollTo(0, 700));
  await page.locator('a[href^="/kpis"]').first().evaluate((link: HTMLElement) => link.click());
  await expect(heading(page)).toContainText(/meets 1 of 23/);
  await whole(page);
  await page.evaluate(() => window.scrollTo(0, 500));
  await page.locator('#page a[href^="/gaps?"], #page a[href="/gaps"]').first().evaluate((link: HTMLElement) => link.click());
  await explorer.says(/20\spoints behind/);
  expect(await depth(page)).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.goBack();
  await expect(heading(page)).toContainText(/meets 1 of 23/);
  expect(await depth(page)).toBe(500);
});

test('Back before a page has come leaves the page that stands as it is', async ({ page, guard }) => {
  guard.allow(/ERR_FAILED|Failed to fetch/);
  await page.goto('/kpis');
  await hydrated(page);
  await page.evaluate(() => window.scrollTo(0, 600));
  let answer = () => {};
  const waits = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/kpis\/ks4-ebacc/, async (route) => {
    await waits;
    await route.abort();
  });
  const link = page.locator('main a[href^="/kpis/ks4-ebacc"]').first();
  await link.evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/ks4-ebacc/);
  await page.goBack();
  await expect(page).toHaveURL(/\/kpis$/);
  answer();
  await expect(page.locator('#page')).not.toHaveAttribute('aria-busy');
  await expect(heading(page)).toContainText(/meets 1 of 23/);
  expect(await depth(page)).toBe(600);
  // And the page that did not come is asked for again.
  await page.unrouteAll();
  await link.evaluate((link: HTMLElement) => link.click());
  await expect(heading(page)).toContainText(/short of the strategy/);
  expect(await depth(page)).toBe(0);
});

for (const [from, to] of [
  ['/', '/priorities/1'],
  ['/kpis', '/kpis/ks4-a8'],
  ['/groups/cla', '/themes/attendance'],
  ['/schools', '/schools/140001'],
  ['/schools/140001', '/gaps'],
] as const) {
  test(`what a link from ${from} to ${to} puts in place is what a reload does`, async ({ page }) => {
    await page.goto(from);
    await hydrated(page);
    const link = page.locator(`#page a[href="${to}"], #page a[href^="${to}?"]`).first();
    const title = await page.title();
    await link.evaluate((link: HTMLElement) => link.click());
    await expect(page).not.toHaveTitle(title);
    await whole(page);
    const shown = await page.locator('#page').innerHTML();
    await page.reload();
    await hydrated(page);
    expect(shown).toBe(await page.locator('#page').innerHTML());
  });
}

test('after Back and Forward a link still changes the address', async ({ page }) => {
  const follow = async (href: string) => {
    await page.locator(`main a[href^="${href}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(href));
  };
  await page.goto('/kpis');
  await hydrated(page);
  await follow('/kpis/ks4-ebacc');
  await expect(heading(page)).toContainText(/short of the strategy/);
  await follow('/priorities/1');
  await expect(heading(page)).not.toContainText(/short of the strategy/);
  await page.goBack();
  await expect(heading(page)).toContainText(/short of the strategy/);
  await page.goForward();
  await expect(heading(page)).not.toContainText(/short of the strategy/);
  await follow('/kpis/ks4-ebacc');
  await expect(heading(page)).toContainText(/short of the strategy/);
});

test('a link to a place on another page leads to the place', async ({ page }) => {
  await page.goto('/kpis');
  await hydrated(page);
  await page.getByRole('link', { name: 'How status is set' }).first().click();
  await expect(page).toHaveURL(/\/methods#status$/);
  await expect(page.locator('#status')).toBeInViewport();
});

test('a page that is long in coming says so, and is whole once it is here', async ({ page }) => {
  await page.goto('/groups/cla');
  await hydrated(page);
  let answer = () => {};
  const waits = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/groups\/send/, async (route) => {
    await waits;
    await route.continue();
  });
  await page.locator('main a[href^="/groups/send"]').first().click();
  await expect(page.locator('#page')).toHaveAttribute('aria-busy', 'true');
  answer();
  await expect(heading(page)).toContainText(/special educational needs|EHC plan|SEN/);
  await expect(page.locator('#page')).not.toHaveAttribute('aria-busy');
  await whole(page);
  const shown = await page.locator('#page').innerHTML();
  await page.reload();
  await hydrated(page);
  expect(shown).toBe(await page.locator('#page').innerHTML());
});
