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
  await expect(page.getByRole('status').filter({ hasText: 'Gapwise cannot be reached' })).toBeVisible();
  expect(await explorer.said()).toEqual(before);
  await page.goBack();
  await expect(page.getByText('Gapwise cannot be reached')).toHaveCount(0);
  expect(await explorer.said()).toEqual(before);
  await context.setOffline(false);
  await explorer.select('Measure', 'ks4-attainment-8');
  await explorer.says(/10\.2 points/);
});

for (const [name, status, body] of [
  ['a server that is starting', 503, 'Gapwise is starting. Try again in a few seconds.'],
  ['a proxy without a server', 502, '<html><body><h1>Bad gateway</h1></body></html>'],
] as const) {
  test(`${name}: said in words, the page stays, trying again helps`, async ({ explorer, page, guard }) => {
    guard.allow(/status of 50[23]/);
    await explorer.open('area=knowsley');
    const before = await explorer.said();
    await page.route(/figures|gaps\?/, (route) =>
      route.fulfill({ status, body, contentType: body.startsWith('<') ? 'text/html' : 'text/plain' }),
    );
    await explorer.select('Measure', 'ks4-attainment-8');
    const line = page.getByRole('status').filter({ hasText: 'Gapwise has no page to give' });
    await expect(line).toBeVisible();
    expect(await explorer.said()).toEqual(before);
    await page.unrouteAll();
    await explorer.press(line.getByRole('button', { name: 'Try again' }));
    await explorer.says(/10\.2 points/);
    await expect(line).toHaveCount(0);
  });
}
