import { axe, hydrated, noSidewaysScroll } from '../checks';
import { expect, test } from '../fixtures';

const FIGURE = '/gaps/figure?area=knowsley&of=knowsley';
const REVISED = '/gaps/figure?area=knowsley&measure=ks4-destinations&group=sen-support&year=2022-23&of=knowsley';
const HEADING = /Where “20\spoints” comes from/;

test('the page of a figure has the sum, both sides and the source @everywhere', async ({ page }) => {
  await page.goto(FIGURE);
  await expect(page.getByRole('heading', { level: 1, name: HEADING })).toBeVisible();
  const table = page.getByRole('table');
  await expect(table.getByRole('row', { name: /^Printed here/ })).toContainText('50%');
  await expect(table.getByRole('row', { name: /^Series code/ })).toContainText('NonFSM_NEW_KS2_RWM');
  await expect(page.getByRole('main')).toContainText('Rounding alone allows any gap between 19 and 21.');
  await expect(page.getByRole('main')).toContainText('bds_long_2026_04_08.csv.gz');
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/gaps\?area=knowsley$/);
});

test('the page of the latest figure draws where its line leads @everywhere', async ({ page }) => {
  await page.goto('/gaps/figure?area=knowsley&measure=level-2-at-19&group=sen-support');
  const fan = page.getByRole('region', { name: 'If the line of 2015/16 to 2023/24 went on to 2026/27' });
  await expect(fan).toContainText('No date can be given for closing the gap');
  await fan.getByText('The line as a table').click();
  await expect(fan.getByRole('row', { name: /^2026\/27/ })).toContainText(/\d to \d/);
  await page.goto('/gaps/figure?area=knowsley&measure=level-2-at-19&group=sen-support&year=2022-23');
  await expect(page.getByRole('region', { name: /^If the line/ })).toHaveCount(0);
});

test('a revised figure says what it was @everywhere', async ({ page }) => {
  await page.goto(REVISED);
  await expect(page.getByRole('main')).toContainText('revised from 72.9% in the release of September 2025');
});

test('a gap opens in place, and Escape closes it', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const gap = explorer.row('Knowsley: FSM 50').getByRole('link', { name: '20, where it comes from' });
  await explorer.press(gap);
  const heading = page.getByRole('heading', { level: 2, name: HEADING });
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/\/gaps\?area=knowsley$/);
  await axe(page);
  await noSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await expect(heading).toHaveCount(0);
  await expect(gap).toBeFocused();

  await explorer.press(gap);
  await expect(heading).toBeVisible();
  await explorer.press(page.getByRole('link', { name: 'Close' }).last());
  await expect(heading).toHaveCount(0);
});

test('a filter changed beside an open figure leaves the page as it should be @desktop', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const before = await explorer.said();
  await explorer.row('Knowsley: FSM 50').getByRole('link', { name: '20, where it comes from' }).click();
  await expect(page.getByRole('heading', { name: HEADING })).toBeVisible();
  await explorer.choose('Pupil group', 'EHC plan');
  await explorer.hasQuery('group', 'fsm', 'ehcp');
  await expect(page.getByRole('heading', { name: HEADING })).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => explorer.said()).toEqual(before);
});

test('a gap of the attention list opens over the list', async ({ page, explorer }) => {
  await page.goto('/attention?area=knowsley');
  await hydrated(page);
  await explorer.press(page.getByRole('article').first().locator('a.gap').first());
  await expect(page.getByRole('dialog')).toContainText('Text in the file');
  await explorer.press(page.getByRole('dialog').getByRole('link', { name: 'Close' }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('closing a figure leads back to every group that was chosen @everywhere', async ({ page }) => {
  await page.goto('/gaps?area=knowsley&group=fsm&group=ehcp');
  const href = await page.locator('a[data-figure][href*="gap=ehcp"]').first().getAttribute('href');
  await page.goto(href ?? '');
  await expect(page.getByRole('main')).toContainText('pupils with an education, health and care plan');
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/gaps\?area=knowsley&group=fsm&group=ehcp$/);
});

test('the page of a measure draws the line of the area @everywhere', async ({ page }) => {
  await page.goto('/measures/ks2-rwm-expected?area=knowsley');
  const line = page.getByRole('region', { name: /^Free school meals\. The gap widened/ });
  await expect(line.locator('svg.trend')).toBeVisible();
  await expect(line).toContainText('Four years in a row can be compared: too few for a five-year trend.');
  // A measure without the group that the explorer starts with.
  await page.goto('/measures/ks4-destinations?area=knowsley');
  await expect(page.getByRole('region', { name: /^Disadvantaged\. / }).locator('svg.trend')).toBeVisible();
});

test('the page of a measure lists what was revised in the area @everywhere', async ({ page }) => {
  await page.goto('/measures/ks4-destinations?area=knowsley');
  const revised = page.getByRole('region', { name: 'What was revised in Knowsley' });
  await expect(revised.getByRole('row', { name: /^SEN support/ })).toContainText('69.4% (was 72.9%)');
  const latest = page.getByRole('region', { name: 'The latest gaps in Knowsley' });
  await expect(latest.getByRole('row', { name: /^SEN support/ })).toContainText('17.0 behind');
});

test.describe('with scripts off @noscript', () => {
  test('a gap leads to its page, and Close back to the view', async ({ page }) => {
    await page.goto('/gaps?area=knowsley&basis=others');
    await page.getByRole('group', { name: 'Knowsley: FSM 50' }).getByRole('link', { name: /where it comes from/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/19\spoints/);
    await page.getByRole('link', { name: 'Close' }).click();
    await expect(page).toHaveURL(/\/gaps\?area=knowsley&basis=others$/);
  });
});
