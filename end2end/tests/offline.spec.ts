import { expect, test } from '../fixtures';

test.beforeEach(({ guard }) => guard.allow(/ERR_INTERNET_DISCONNECTED/));

test('filters over figures at hand go on working', async ({ context, explorer }) => {
  await explorer.open('area=knowsley');
  await context.setOffline(true);
  await explorer.choose('Year', '2023/24');
  await explorer.says(/22 points/);
  await explorer.choose('Pupil group', 'EHC plan');
  await explorer.hasQuery('group', 'fsm', 'ehcp');
  await explorer.chooseBasis('The same group in England');
  await explorer.hasQuery('basis', 'same-group');
});

test('figures that are not at hand: said in words, the page stays, Back works', async ({ context, explorer, page }) => {
  await explorer.open('area=knowsley');
  const before = await explorer.said();
  await context.setOffline(true);
  await explorer.select('Measure', 'ks4-attainment-8');
  await expect(page.getByRole('status').filter({ hasText: 'You are offline' })).toBeVisible();
  expect(await explorer.said()).toEqual(before);
  await page.goBack();
  await expect(page.getByText('You are offline')).toHaveCount(0);
  expect(await explorer.said()).toEqual(before);
  await context.setOffline(false);
  await explorer.select('Measure', 'ks4-attainment-8');
  await explorer.says(/10\.2 points/);
});
