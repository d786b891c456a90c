import { Explorer } from '../explorer';
import { expect, test } from '../fixtures';

test.describe('with scripts off @noscript', () => {
  test('the form gives the page that scripts would', async ({ page, browser, baseURL }) => {
    await page.goto('/gaps?area=knowsley');
    const filters = page.getByRole('form', { name: 'Filters' });
    await filters.getByRole('checkbox', { name: /^EHC plan/ }).check();
    await filters.getByRole('radio', { name: /^2023\/24/ }).check();
    await filters.getByRole('button', { name: 'Show results' }).first().click();
    const query = new URL(page.url()).searchParams;
    expect(query.getAll('group')).toEqual(['fsm', 'ehcp']);
    expect(query.get('year')).toBe('2023-24');

    const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
    const scripted = new Explorer(await context.newPage(), false);
    await scripted.open('area=knowsley');
    await scripted.choose('Pupil group', 'EHC plan');
    await scripted.choose('Year', '2023/24');
    await scripted.says(/22 points/);
    expect(await new Explorer(page, false).said()).toEqual(await scripted.said());
    await context.close();
  });

  test('another area by its name', async ({ page, explorer }) => {
    await page.goto('/gaps');
    await page.getByRole('combobox', { name: 'Area' }).fill('St Helens');
    await page.keyboard.press('Enter');
    await explorer.says(/^St Helens.* 25 points/);
  });

  test('a basis is sent by its own button', async ({ page, explorer }) => {
    await page.goto('/gaps?area=knowsley');
    await explorer.chooseBasis('With the same group in England');
    await explorer.basis.getByRole('button', { name: 'Show results' }).click();
    await explorer.says(/2 points ahead/);
  });

  test('the sheet opens and closes by its address', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/gaps?area=knowsley');
    const filters = page.getByRole('form', { name: 'Filters' });
    await expect(filters).toBeHidden();
    await page.getByRole('link', { name: 'Change filters' }).first().click();
    await expect(filters).toBeVisible();
    await filters.getByRole('link', { name: 'Close' }).click();
    await expect(filters).toBeHidden();
  });

  test('the one button of the sheet sends what was chosen in it', async ({ page, explorer }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/gaps?area=knowsley');
    await page.getByRole('link', { name: 'Change filters' }).first().click();
    const filters = page.getByRole('form', { name: 'Filters' });
    await filters.getByRole('radio', { name: /^2023\/24/ }).check();
    await expect(filters.getByRole('button')).toHaveCount(1);
    await filters.getByRole('button', { name: 'Show results' }).click();
    await explorer.hasQuery('year', '2023-24');
    await expect(filters).toBeHidden();
    await explorer.says(/22 points/);
  });

  test('a reason opens in place', async ({ page }) => {
    await page.goto('/gaps?area=knowsley&group=cla');
    const why = page.locator('main details.why:not(aside *)').first();
    await why.locator('summary').click();
    await expect(why.getByText('Reason')).toBeVisible();
  });

  test('every link of the page leads somewhere', async ({ page, request }) => {
    await page.goto('/gaps?area=knowsley');
    const links = await page.locator('a[href]').evaluateAll((all) =>
      [...new Set(all.map((a) => a.getAttribute('href') ?? ''))],
    );
    for (const link of links) {
      if (link.startsWith('#')) expect(await page.locator(link).count(), link).toBe(1);
      else expect((await request.get(link)).status(), link).toBe(200);
    }
  });
});
