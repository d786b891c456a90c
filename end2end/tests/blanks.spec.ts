import { expect, test } from '../fixtures';

const reasons = (page: import('@playwright/test').Page) => page.locator('#place-part details.why');

test('“why?” opens in place by mouse and by touch', async ({ explorer, page }) => {
  await explorer.open('area=isles-of-scilly&group=cla');
  const why = reasons(page).first();
  await explorer.press(why.locator('summary'));
  for (const term of ['Reason', 'So', 'Symbol']) {
    await expect(why.locator('dt', { hasText: new RegExp(`^${term}$`) })).toBeVisible();
  }
  await explorer.press(why.locator('summary'));
  await expect(why.locator('dl')).toBeHidden();
});

test('“why?” opens by keyboard, and the focus stays @desktop', async ({ explorer, page }) => {
  await explorer.open('area=isles-of-scilly&group=cla');
  const summary = reasons(page).first().locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(reasons(page).first().locator('dl')).toBeVisible();
  await expect(summary).toBeFocused();
});

test('a suppressed figure is never a number', async ({ explorer, page }) => {
  await explorer.open('area=isles-of-scilly&group=cla');
  const row = page.locator('#table tr').filter({ hasText: /^Bracknell Forest/ });
  await expect(row).toContainText('suppressed');
  await expect(row).not.toContainText(/\b0\b/);
});

test('no gap: the answer says so and the page stands', async ({ explorer }) => {
  await explorer.open('area=isles-of-scilly&group=cla');
  await explorer.says(/^No gap can be given/);
  await expect(explorer.rows).toHaveCount(13);
});
