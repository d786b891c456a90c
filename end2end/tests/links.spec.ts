import { hydrated } from '../checks';
import { Explorer } from '../explorer';
import { expect, test } from '../fixtures';

const VIEWS = {
  'a group and a year': 'area=knowsley&group=ehcp&year=2023-24',
  'several groups': 'area=knowsley&group=fsm&group=send&group=cla',
  'a school': 'area=knowsley&measure=ks4-destinations&group=disadvantaged&school=140001',
};

for (const [name, view] of Object.entries(VIEWS)) {
  test(`a copied link shows the same in a fresh browser: ${name}`, async ({ explorer, page, context, browser, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explorer.open(view);
    await explorer.press(page.getByRole('button', { name: 'Copy link to this view' }));
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${baseURL}/gaps?`)).toBe(true);

    const fresh = await browser.newContext();
    const other = new Explorer(await fresh.newPage(), false);
    await other.page.goto(link);
    await hydrated(other.page);
    expect(await other.said()).toEqual(await explorer.said());
    expect(other.page.url()).toBe(link);
    await fresh.close();
  });
}

test('what the browser composed is what the server would', async ({ explorer, page, context }) => {
  await explorer.open('area=knowsley');
  await explorer.choose('Pupil group', 'EHC plan');
  await explorer.choose('Year', '2022/23');
  await explorer.hasQuery('year', '2022-23');
  await explorer.says(/2022\/23|25 points/);
  const other = new Explorer(await context.newPage(), false);
  await other.page.goto(page.url());
  expect(await other.said()).toEqual(await explorer.said());
});

test('a chip takes one choice away, Back brings it again @phone', async ({ explorer }) => {
  await explorer.open('area=knowsley&group=ehcp&year=2023-24');
  await explorer.press(explorer.chip('2023/24').first());
  await explorer.hasQuery('year');
  await explorer.hasQuery('group', 'ehcp');
  await expect(explorer.chip('2023/24')).toHaveCount(0);
  await explorer.says(/63 points behind/);
  await explorer.page.goBack();
  await explorer.hasQuery('year', '2023-24');
  await expect(explorer.chip('2023/24').first()).toBeVisible();
});

test('“Clear all” leaves only the area', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&group=ehcp&year=2023-24&basis=others&compare=none');
  await explorer.openFilters();
  await explorer.press(page.getByRole('link', { name: 'Clear all' }).filter({ visible: true }).last());
  await expect.poll(() => new URL(page.url()).search).toBe('?area=knowsley');
  await explorer.says(/20 points behind/);
});

test('a row leads to its place in the same document', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await explorer.press(page.getByRole('link', { name: 'St Helens', exact: true }).first());
  await explorer.says(/^St Helens.* 25 points/);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await page.goBack();
  await explorer.says(/^Knowsley.* 20 points/);
});

test('Back before the script of a reloaded page is there: the page follows once it is', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await explorer.choose('Year', '2023/24');
  await explorer.says(/22 points behind/);
  let arrive = (): void => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.goBack();
  await explorer.hasQuery('year');
  arrive();
  await explorer.says(/20 points behind/);
});
