import type { Page } from '@playwright/test';
import { hydrated } from '../checks';
import { expect, test } from '../fixtures';

test('an open menu gives way to the sheet @phone', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await page.locator('.menu summary').click();
  await expect(page.locator('.menu nav')).toBeVisible();
  await explorer.openFilters();
  await expect(page.locator('.menu nav')).toBeHidden();
});

test.describe('the sheet of filters @phone', () => {
  test.beforeEach(async ({ explorer }) => {
    await explorer.open('area=knowsley');
    await explorer.openFilters();
  });

  test('its number is live', async ({ explorer }) => {
    await expect(explorer.sheet.getByRole('button', { name: 'Show 13 results' })).toBeVisible();
    await explorer.press(explorer.option('Compare with', 'North West'));
    await expect(explorer.sheet.getByRole('button', { name: 'Show 12 results' })).toBeVisible();
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
  await explorer.press(explorer.sheet.getByRole('button', { name: 'No results: see why' }));
  await expect(explorer.sheet).toBeHidden();
  await explorer.says(/^No gap can be given/);
  await expect(page.locator('h1')).toBeInViewport();
});

test.describe('before the script is there @phone', () => {
  /** Holds the script back until it is called. */
  async function hold(page: Page): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/site/app*.js', async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
    return release;
  }

  test('the button of the sheet sends the form', async ({ explorer, page }) => {
    const release = await hold(page);
    await page.goto('/gaps?area=knowsley');
    await explorer.press(explorer.changeFilters);
    await explorer.press(explorer.option('Year', '2023/24'));
    await explorer.press(explorer.filters.getByRole('button', { name: 'Show results' }));
    await explorer.hasQuery('year', '2023-24');
    await explorer.says(/22 points/);
    await expect(explorer.filters).toBeHidden();
    release();
  });

  test('what was chosen is applied once it is, and the sheet closes', async ({ explorer, page }) => {
    const release = await hold(page);
    await page.goto('/gaps?area=knowsley');
    await explorer.press(explorer.changeFilters);
    await explorer.press(explorer.option('Year', '2023/24'));
    release();
    await hydrated(page);
    await explorer.press(explorer.filters.getByRole('button', { name: /^Show \d/ }));
    await explorer.hasQuery('year', '2023-24');
    await explorer.says(/22 points/);
    await expect(explorer.filters).toBeHidden();
    await expect(explorer.changeFilters).toBeFocused();
  });

  test('a sheet that is open is left by Escape', async ({ explorer, page }) => {
    const release = await hold(page);
    await page.goto('/gaps?area=knowsley');
    await explorer.press(explorer.changeFilters);
    await expect(explorer.filters).toBeVisible();
    release();
    await hydrated(page);
    await page.keyboard.press('Escape');
    await expect(explorer.filters).toBeHidden();
  });
});
