import { expect, test } from '../fixtures';

test.describe('the sheet of filters @phone', () => {
  test.beforeEach(async ({ explorer }) => {
    await explorer.open('area=knowsley');
    await explorer.openFilters();
  });

  test('its number is live', async ({ explorer }) => {
    await expect(explorer.sheet.getByRole('link', { name: 'Show 13 results' })).toBeVisible();
    await explorer.press(explorer.option('Compare with', 'North West'));
    await expect(explorer.sheet.getByRole('link', { name: 'Show 12 results' })).toBeVisible();
  });

  test('stays open while choices are made, and closes on its number', async ({ explorer }) => {
    await explorer.press(explorer.option('Pupil group', 'EHC plan'));
    await explorer.hasQuery('group', 'fsm', 'ehcp');
    await explorer.press(explorer.option('Year', '2023/24'));
    await explorer.hasQuery('year', '2023-24');
    await expect(explorer.sheet).toBeVisible();
    await explorer.closeFilters();
    await explorer.says(/22 points/);
  });

  test('keeps the focus in, all the way round', async ({ explorer, page }) => {
    const inside = () => explorer.sheet.evaluate((sheet) => sheet.contains(document.activeElement));
    expect(await inside()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await inside()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
  });

  for (const [how, name] of [['Escape', ''], ['Close', 'Close']]) {
    test(`${how} gives the focus back to “Change filters”`, async ({ explorer, page }) => {
      if (name) await explorer.press(explorer.sheet.getByRole('link', { name }));
      else await page.keyboard.press('Escape');
      await expect(explorer.sheet).toBeHidden();
      await expect(explorer.changeFilters).toBeFocused();
    });
  }
});

test('no results: the sheet leads to the reason @phone', async ({ explorer, page }) => {
  await explorer.open('area=isles-of-scilly&group=cla&compare=none');
  await explorer.openFilters();
  await explorer.press(explorer.sheet.getByRole('link', { name: 'No results: see why' }));
  await expect(explorer.sheet).toBeHidden();
  await explorer.says(/^No gap can be given/);
  await expect(page.locator('h1')).toBeInViewport();
});
