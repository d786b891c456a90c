import { axe, hydrated, noSidewaysScroll } from '../checks';
import { expect, test } from '../fixtures';

const GROUPS = '/gaps?view=groups&area=knowsley';
const MEASURES = '/gaps?view=measures&area=knowsley&group=sen-support';

test('all groups of a measure on one scale @everywhere', async ({ page }) => {
  await page.goto(GROUPS);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Knowsley’s \d+ gaps in reading, writing and maths at age 11 beside England’s: \d+ wider/);
  const fsm = page.getByRole('article', { name: 'Free school meals' });
  await expect(fsm).toContainText('20 points behind, 2024/25; narrowed 2');
  const few = page.getByRole('region', { name: 'Fewer than 20 children' });
  await expect(few.getByRole('article', { name: 'Looked-after children' })).toContainText('11 points, 2024/25');
  // The same scale in every panel of a part.
  const scales = await page
    .getByRole('region', { name: 'Panels' })
    .getByRole('article')
    .evaluateAll((panels) => panels.map((one) => [...one.querySelectorAll('text.scale')].map((t) => t.textContent).join(' ')));
  expect(scales.length).toBeGreaterThan(3);
  expect(new Set(scales).size).toBe(1);
});

test('all measures of a group @everywhere', async ({ page }) => {
  await page.goto(MEASURES);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Knowsley’s \d+ gaps of pupils with SEN support beside England’s/);
  await expect(page.getByRole('article', { name: 'Staying on after 16' })).toContainText('17.0 points behind');
  await expect(page.getByRole('region', { name: 'Relative scores' })).toBeVisible();
});

test('from the explorer to all its groups, to another measure, and back', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await explorer.press(page.getByRole('link', { name: 'All groups', exact: true }));
  await expect(page).toHaveURL(/\/gaps\?view=groups&area=knowsley$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Knowsley’s \d+ gaps/);
  await page.getByLabel('Measure', { exact: true }).selectOption('ks4-attainment-8');
  await explorer.press(page.getByRole('button', { name: 'Show' }));
  await expect(page).toHaveURL(/measure=ks4-attainment-8/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Attainment 8');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('reading, writing and maths');
  await explorer.press(page.getByRole('link', { name: 'EHC plan' }));
  await explorer.says(/63 points/);
});

test('a panel’s gap opens in place', async ({ page, explorer }) => {
  await page.goto(GROUPS);
  await hydrated(page);
  await explorer.press(page.getByRole('article', { name: 'EHC plan' }).locator('a.gap'));
  await expect(page.getByRole('dialog')).toContainText('Where “63');
  await axe(page);
});

test('both sets of neighbours: the means, and how much is membership @everywhere', async ({ page }) => {
  await page.goto('/gaps?area=knowsley&compare=neighbours&compare=neighbours-2021');
  const main = page.getByRole('main');
  await expect(main).toContainText('The similar councils of May 2025 have a mean gap of');
  await expect(main).toContainText('The similar councils of April 2021 have a mean gap of');
  await expect(main).toContainText(/4 of the 10 changed\. From the earlier set in 2023\/24 .* comes from who is in the set/);
  await page.setViewportSize({ width: 320, height: 640 });
  await noSidewaysScroll(page);
});

test('the methods have an example from the figures for every rule @everywhere', async ({ page }) => {
  await page.goto('/methods');
  const rules = page.getByRole('main').getByRole('region');
  await expect(rules).toHaveCount(13);
  await expect(page.getByRole('list', { name: 'From the figures' })).toHaveCount(13);
  await expect(page.getByRole('region', { name: 'Why a gap has an interval, or none' })).toContainText('between 0.5 and 25.2 points');
  await expect(page.getByRole('region', { name: 'Worse than England and getting worse' })).toContainText('13 of 72');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Blanks' }).click();
  await expect(page).toHaveURL(/#blanks$/);
});

test.describe('with scripts off @noscript', () => {
  test('the form of the small multiples leads to another measure', async ({ page }) => {
    await page.goto(GROUPS);
    await page.getByLabel('Area', { exact: true }).fill('St Helens');
    await page.getByLabel('Measure', { exact: true }).selectOption('phonics-year-1');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^St Helens’ \d+ gaps in phonics/);
  });
});
