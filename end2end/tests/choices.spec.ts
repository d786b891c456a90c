import { expect, test } from '../fixtures';

test('an area is found by name and Enter, and the focus stays', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await explorer.openFilters();
  const area = page.getByRole('combobox', { name: 'Area' });
  await area.fill('St Helens');
  await area.press('Enter');
  await explorer.hasQuery('area', 'st-helens');
  await explorer.says(/^St Helens.* 25 points behind/);
  await expect(area).toBeFocused();
});

test('schools are found by name, one after the other', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&measure=ks4-destinations&group=disadvantaged');
  await explorer.openFilters();
  const find = page.getByRole('combobox', { name: 'Find a school by name' });
  await find.fill('Kirkby High School');
  await find.press('Enter');
  await explorer.hasQuery('school', '140001');
  await explorer.says(/Kirkby High School.* 13\.5 points/);
  await expect(find).toHaveValue('');
  await find.fill('Halewood Academy');
  await find.press('Enter');
  await explorer.hasQuery('school', '140001', '139614');
  await explorer.says(/Kirkby High School/);
  await expect(explorer.option('School', 'Kirkby High')).toBeChecked();
  await expect(explorer.option('School', 'Halewood Academy')).toBeChecked();
  await expect(find).toBeFocused();
});

test('a name that is no area is answered with near ones', async ({ explorer, page, guard }) => {
  guard.allow(/status of 404/);
  await explorer.open('area=knowsley');
  await explorer.openFilters();
  const area = page.getByRole('combobox', { name: 'Area' });
  await area.fill('Knowsly');
  await area.press('Enter');
  await explorer.says(/no area called “Knowsly”/);
  await explorer.press(page.getByRole('main').getByRole('link', { name: 'Knowsley', exact: true }).first());
  await explorer.says(/20 points behind/);
});

test('every filter by keyboard, and the focus stays @desktop', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const press = async (id: string, key: string, then = id) => {
    await page.locator(`[id="${id}"]`).focus();
    await page.keyboard.press(key);
    await expect(page.locator(`[id="${then}"]`)).toBeFocused();
  };
  await press('f-group-sen-support', 'Space');
  await explorer.hasQuery('group', 'fsm', 'sen-support');
  await press('f-group-fsm', 'Space');
  await explorer.hasQuery('group', 'sen-support');
  await press('f-priority-', 'ArrowDown', 'f-priority-1');
  await explorer.hasQuery('priority', '1');
  await press('f-year-', 'ArrowDown', 'f-year-2023-24');
  await explorer.hasQuery('year', '2023-24');
  await press('f-compare-england', 'Space');
  await explorer.hasQuery('compare', 'north-west', 'neighbours');
  await press('f-basis-here', 'ArrowDown', 'f-basis-same-group');
  await explorer.hasQuery('basis', 'same-group');
  await press('f-measure', 'ArrowDown');
  await expect.poll(() => new URL(page.url()).searchParams.get('measure')).toBeTruthy();
});

test('nothing to compare with is a choice too', async ({ explorer }) => {
  await explorer.open('area=knowsley');
  for (const label of ['England', 'North West', '10 similar councils DfE']) {
    await explorer.choose('Compare with', label);
  }
  await explorer.hasQuery('compare', 'none');
  await expect(explorer.rows).toHaveCount(1);
  await explorer.choose('Compare with', 'England');
  await explorer.hasQuery('compare', 'england');
  await expect(explorer.rows).toHaveCount(2);
});

test('counts say what a choice would give', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const count = (id: string) => page.locator(`label:has(#f-group-${id}) .count`);
  await expect(count('cla')).toHaveText('9');
  await explorer.choose('Compare with', '10 similar councils DfE');
  await expect(count('fsm')).toHaveText('3');
  await expect(count('cla')).toHaveText('3');
  await expect(explorer.basis).toContainText('3 rows: 3 with figures, 0 blank');
});

test('a measure outside the priority gives way, and the page says so', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&measure=absence-persistent');
  await explorer.choose('Strategic priority', '1 Raising standards');
  await explorer.hasQuery('priority', '1');
  await expect(page.getByRole('note')).toContainText(/persistent absence/i);
  await explorer.says(/points/);
});

test('an empty combination says why and offers the nearest', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&measure=ks2-rwm-expected&group=fsm&school=140001');
  const main = page.getByRole('main');
  await expect(main).toContainText('Nearest with figures');
  await explorer.press(main.locator('.nearest a').first());
  await explorer.says(/points (behind|ahead)|no gap/);
});
