import { hydrated } from '../checks';
import { Explorer } from '../explorer';
import { expect, test } from '../fixtures';

const KNOWSLEY = '/attention?area=knowsley';

test('the answer counts, and says what chance would do @everywhere', async ({ page }) => {
  await page.goto(KNOWSLEY);
  const answer = page.getByRole('heading', { level: 1 });
  await expect(answer).toContainText(/13 of 72 gaps are wider than England’s/);
  await expect(answer).toContainText(/17\.0\spoints\sbehind/);
  await expect(page.getByRole('main')).toContainText('That is fewer than chance alone would put here: if Knowsley were no different from England and nothing had changed, about 22 of 72 would still look so.');
  const listed = page.getByRole('region', { name: /^Wider than England’s/ });
  await expect(listed.getByRole('article')).toHaveCount(13);
});

test('a number of the table leads to its list', async ({ page, explorer }) => {
  await page.goto(KNOWSLEY);
  await hydrated(page);
  await explorer.press(page.getByRole('table', { name: /^Number of gaps/ }).getByRole('link', { name: '35' }));
  await expect(page).toHaveURL(/#better$/);
  await expect(page.getByRole('heading', { name: /^35 gaps are narrower/ })).toBeInViewport();
});

test('a filter narrows the list, and Back undoes it', async ({ page, explorer }) => {
  await page.goto(KNOWSLEY);
  await hydrated(page);
  const answer = page.getByRole('heading', { level: 1 });
  await openFilters(explorer);
  await explorer.press(explorer.filter('Pupil group').getByRole('checkbox', { name: /^EHC plan/ }));
  await expect(answer).toContainText(/^3 of \d+ gaps/);
  await expect(page).toHaveURL(/group=ehcp/);
  await expect(page).not.toHaveURL(/=any/);
  await expect(explorer.filter('Pupil group').getByRole('checkbox', { name: /^EHC plan/ })).toBeChecked();
  await page.goBack();
  await expect(answer).toContainText(/^13 of 72 gaps/);
  await expect(explorer.filter('Pupil group').getByRole('checkbox', { name: /^EHC plan/ })).not.toBeChecked();
});

/** On a phone the filters wait in the sheet, which its own button opens. */
async function openFilters(explorer: Explorer): Promise<void> {
  const button = explorer.page.getByRole('link', { name: 'Filter this list' });
  if (await button.isVisible()) {
    await explorer.press(button);
    await expect(explorer.sheet).toBeVisible();
  }
}

test('a row leads to its gap in the explorer', async ({ page, explorer }) => {
  await page.goto(KNOWSLEY);
  await hydrated(page);
  await explorer.press(page.getByRole('link', { name: 'Staying on after 16: SEN support', exact: true }));
  await expect(page).toHaveURL(/measure=ks4-destinations&group=sen-support/);
  await explorer.says(/17\.0\spoints/);
});

test('the masthead keeps to the area @desktop', async ({ page }) => {
  await page.goto('/gaps?area=st-helens');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Attention' }).click();
  await expect(page).toHaveURL(/\/attention\?area=st-helens$/);
  await expect(page.getByRole('main')).toContainText('St Helens');
});

test('the file has a row for every pair @desktop', async ({ page }) => {
  await page.goto(KNOWSLEY);
  const link = page.getByRole('link', { name: /^Download CSV, 92 rows/ });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.headers()['content-disposition']).toContain('attention-knowsley-2026-04-08.csv');
  expect((await file.text()).trim().split('\r\n')).toHaveLength(93);
});

test.describe('with scripts off @noscript', () => {
  test('the form narrows the list', async ({ page }) => {
    await page.goto(KNOWSLEY);
    await page.getByRole('checkbox', { name: /^EHC plan/ }).check();
    await page.getByRole('button', { name: 'Show results' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^3 of \d+ gaps/);
  });
});

test('what is not understood is said, and nothing is reflected', async ({ page }) => {
  await page.goto('/attention?area=knowsley&group=%3Cscript%3Ealert(1)%3C/script%3E&phase=nowhere');
  const said = page.getByRole('note');
  await expect(said).toContainText('There is no pupil group “<script>alert(1)</script>” here');
  await expect(said).toContainText('There is no phase “nowhere” here');
});

test('an unknown area is answered in words @desktop', async ({ page, guard }) => {
  guard.allow(/status of 404/);
  const answer = await page.goto('/attention?area=atlantis');
  expect(answer?.status()).toBe(404);
  const file = await page.request.get('/attention.csv?area=atlantis');
  expect(file.status()).toBe(404);
  expect((await page.request.get('/attention.csv?area=knowsley&group=x')).status()).toBe(400);
});
