import { expect, test } from '../fixtures';

test('arrow keys move from row to row @desktop', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const rows = explorer.rows;
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rows.nth(11)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rows.first()).toBeFocused();
});

test('only one row of a chart is in the tab order', async ({ explorer }) => {
  await explorer.open('area=knowsley');
  const stops = await explorer.rows.evaluateAll((all) => all.map((row) => row.getAttribute('tabindex')));
  expect(stops.filter((stop) => stop === '0')).toHaveLength(1);
});

test('the years of the trend are reached and say both sides @desktop', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const trend = page.locator('#trend');
  const points = trend.locator('[data-row]');
  await points.first().focus();
  await page.keyboard.press('End');
  await expect(points.last()).toBeFocused();
  await expect(points.last()).toHaveAccessibleName('2024/25: FSM 50, Not FSM 70, gap 20');
});

test('rows and table say the same', async ({ explorer }) => {
  for (const query of ['area=knowsley', 'area=knowsley&basis=others', 'area=knowsley&measure=ks4-attainment-8']) {
    await explorer.open(query);
    const { rows } = await explorer.said();
    const fromRows = rows.map((row) => {
      const [name, rest] = row.split(/: (.*)/);
      const [group, comparison, gap] = (rest ?? '').match(/\d+(\.\d+)?/g) ?? [];
      return [name, group, comparison, gap].join(' ');
    });
    const fromTable = (await explorer.cells(/:/)).map(([name, group, comparison, gap]) =>
      [name, group, comparison, gap.replace('−', '')].join(' '),
    );
    expect(fromTable.sort(), query).toEqual(fromRows.sort());
  }
});

test('the trend as a table holds the years of the chart', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const trend = page.locator('#trend');
  await explorer.press(trend.locator('summary', { hasText: 'The trend as a table' }));
  const last = trend.getByRole('row', { name: /^2024\/25/ });
  await expect(last).toContainText('50');
  await expect(last).toContainText('70');
  await expect(last).toContainText('20');
});
