import { type Page } from '@playwright/test';
import { hydrated } from '../checks';
import { expect, test } from '../fixtures';

/** Opens the box of a page and gives its field. */
async function opened(page: Page) {
  await page.getByRole('button', { name: 'Search', exact: true }).first().click();
  const field = page.getByRole('searchbox', { name: 'School, postcode, area, measure or word' });
  await expect(field).toBeFocused();
  return field;
}

test('the box of every page works as a form @everywhere', async ({ page }) => {
  await page.goto('/kpis');
  const field = await opened(page);
  await field.fill('kirkbi hihg');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?area=knowsley&q=kirkbi\+hihg$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('“kirkbi hihg”');
  await page.getByRole('main').getByRole('link', { name: 'Kirkby High School' }).click();
  await expect(page).toHaveURL(/\/schools\/140001$/);
});

test('what is typed is found at once, and reached by the keyboard @desktop @phone', async ({ page }) => {
  await page.goto('/schools/140001');
  await hydrated(page);
  const field = await opened(page);
  await field.pressSequentially('persistant abs');
  const found = page.locator('#search-found').getByRole('link');
  await expect(found.first()).toContainText('ersistent absence');
  await expect(page.locator('#search-said')).toContainText('found here');
  await page.keyboard.press('ArrowDown');
  await expect(found.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(measures|themes|glossary)/);
  await expect(page.locator('#search')).toBeHidden();
});

test('the arrow right after a letter reaches what that letter found @desktop', async ({ page }) => {
  await page.goto('/schools/140001');
  await hydrated(page);
  const field = await opened(page);
  await field.pressSequentially('kirkby');
  const focused = page.locator('#search-found a:focus');
  await expect(page.locator('#search-found').getByRole('link', { name: 'Kirkby High School' })).toBeVisible();
  // Both in one turn, before the list can follow by itself.
  await field.evaluate((box: HTMLInputElement) => {
    box.value = 'st anne';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  });
  await expect(focused).toContainText('Anne');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(focused).toContainText('Anne');
});

test('Escape closes the box and leaves the page as it was @desktop', async ({ page }) => {
  await page.goto('/gaps');
  await hydrated(page);
  await opened(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('#search')).toBeHidden();
  await expect(page).toHaveURL(/\/gaps$/);
});

test('nothing found says what to do, and names like it @everywhere', async ({ page }) => {
  await page.goto('/search?area=knowsley&q=zzzzzz');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing is called');
  await expect(page.getByText('Look at the spelling')).toBeVisible();
});

for (const typed of ["' OR 1=1; DROP TABLE schools; --", '<script>alert(1)</script>', '\u0000\u0001', 'L32 9P', 'x'.repeat(5_000)]) {
  test(`a search for ${JSON.stringify(typed.slice(0, 24))} is answered in words @desktop`, async ({ page }) => {
    const answer = await page.goto(`/search?area=knowsley&q=${encodeURIComponent(typed)}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a search of 10,000 characters is answered as a page @desktop', async ({ page }) => {
  const answer = await page.request.get(`/search?area=knowsley&q=${'x'.repeat(10_000)}`);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('Nothing is called');
});
