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
  await whole(page);
  await page.goBack();
  await expect(heading(page)).toContainText(/meets 1 of 23/);
  expect(await depth(page)).toBe(left);
  await page.goForward();
  await expect(heading(page)).toContainText(/points above/);
  expect(await depth(page)).toBe(0);
});

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
