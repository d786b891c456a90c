import { expect, test } from '../fixtures';

const GROUPS = 'area=knowsley&group=fsm&group=send&group=cla';

test('the first group of the address answers', async ({ explorer }) => {
  await explorer.open(GROUPS);
  await explorer.says(/free school meals are 20 points behind/);
  await explorer.open('area=knowsley&group=ehcp&group=fsm');
  await explorer.says(/education, health and care plan.* 63 points behind/);
});

test('rows come in the order of the address, small cohorts apart and last', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&group=cla&group=ehcp&group=fsm');
  const names = await page.getByRole('main').getByRole('group', { name: /; (\d+ behind|a gap of)/ })
    .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')?.split(':')[0]));
  const order = names.filter((name) => ['EHC plan', 'Free school meals', 'Looked-after children'].includes(name ?? ''));
  expect(order.slice(0, 3)).toEqual(['EHC plan', 'Free school meals', 'Looked-after children']);
  await expect(page.getByRole('main')).toContainText('Fewer than 20 children');
});

test('a small cohort has a count and no direction word', async ({ explorer, page }) => {
  await explorer.open(GROUPS);
  const looked = page.getByRole('group', { name: /^Looked-after children: 8 of 16: 50/ }).first();
  await expect(looked).toBeVisible();
  await expect(looked).not.toHaveAccessibleName(/narrowed|widened|about the same/);
  await expect(explorer.basis).toContainText('too few to say');
});

test('a strip folds out to its places, by mouse and by keyboard', async ({ explorer, page }) => {
  await explorer.open(GROUPS);
  const strip = page.locator('details', { has: page.locator('> summary', { hasText: /^\s*Free school meals/ }) }).first();
  const summary = strip.locator('> summary');
  const place = strip.getByRole('group', { name: /^St Helens: 45, 70/ });
  await expect(place).toBeHidden();
  await explorer.press(summary);
  await expect(place).toHaveCount(1);
  await expect(strip).toHaveAttribute('open', '');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(strip).not.toHaveAttribute('open', '');
});

test('a fold stays open while a filter changes', async ({ explorer, page }) => {
  await explorer.open(GROUPS);
  const strip = page.locator('details', { has: page.locator('> summary', { hasText: /^\s*SEN support/ }) }).first();
  await explorer.press(strip.locator('> summary'));
  await explorer.choose('Year', '2023/24');
  await explorer.says(/22 points/);
  await expect(strip).toHaveAttribute('open', '');
});

test('the trend has at most four lines', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&group=fsm&group=sen-support&group=ehcp&group=cla&group=disadvantaged&group=cin');
  await expect(page.getByRole('group', { name: /^4 lines of gaps/ })).toBeVisible();
});

test('one table holds all groups, each over its comparison', async ({ explorer, page }) => {
  await explorer.open(GROUPS);
  const own = page.locator('#table').getByRole('row', { name: /^Knowsley/ });
  await expect(own.getByRole('cell').filter({ hasText: /^(20|42|63|11)$/ })).toHaveCount(4);
});

test('all pupils have no gap here: the page turns and says so', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&group=all-pupils');
  await expect(page.getByRole('note')).toBeVisible();
  await explorer.says(/Knowsley/);
  await expect(explorer.basis.getByRole('radio').nth(1)).toBeChecked();
});

test('what is said names the group that was added', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await explorer.choose('Pupil group', 'EHC plan');
  await expect(page.locator('#said')).toHaveText(/^Pupils with an education, health and care plan are 63/);
  await explorer.choose('Pupil group', 'EHC plan');
  await expect(page.locator('#said')).toHaveText(/^Knowsley’s pupils eligible for free school meals/);
});

for (const [query, label] of [['', 'Free school meals'], ['&group=ehcp', 'EHC plan']]) {
  test(`the last group is unticked: ${label}`, async ({ explorer, page }) => {
    await explorer.open(`area=knowsley${query}`);
    await explorer.choose('Pupil group', label ?? '');
    const words = /At least one group is shown: this is “Free school meals”/;
    await expect(page.getByRole('note').filter({ hasText: words })).toBeVisible();
    await expect(page.locator('#said')).toHaveText(words);
    await explorer.openFilters();
    await expect(explorer.option('Pupil group', 'Free school meals')).toBeChecked();
  });
}
