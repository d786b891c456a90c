import { hydrated } from '../checks';
import { expect, test } from '../fixtures';
import { pagesOfA4 } from '../layout';

test('a school is found by a part of its name and opens on its answer @everywhere', async ({ page }) => {
  await page.goto('/schools');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('62 schools');
  await page.getByLabel('School name or postcode').fill('kirkby high');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByRole('heading', { name: '1 of 62 schools, A to Z' })).toBeVisible();
  await page.getByRole('listitem').getByRole('link', { name: 'Kirkby High School' }).click();
  await expect(page).toHaveURL(/\/schools\/140001$/);
  const answer = page.getByRole('heading', { level: 1 });
  await expect(answer).toContainText('13.5');
  await expect(page.getByRole('heading', { name: 'One pupil is worth 1.1 points' })).toBeVisible();
  await expect(page.getByText('13 more of 92')).toBeVisible();
});

test('choosing a phase changes list, map and address at once @desktop @phone', async ({ page }) => {
  await page.goto('/schools');
  await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  await page.getByRole('radio', { name: /Special/ }).check();
  await expect(page).toHaveURL(/\/schools\?area=knowsley&phase=special$/);
  await expect(page.getByRole('heading', { name: '4 of 62 schools, A to Z' })).toBeVisible();
  await expect(page.getByRole('group', { name: /Map of Knowsley/ }).getByRole('link')).toHaveCount(4);
  await page.goBack();
  await expect(page.getByRole('heading', { name: '62 schools, A to Z' })).toBeVisible();
});

test('a link followed while the list waits for more letters leads on @desktop', async ({ page }) => {
  await page.clock.install();
  await page.goto('/schools');
  await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  await page.getByLabel('School name or postcode').pressSequentially('k');
  await page.getByRole('listitem').getByRole('link', { name: 'Kirkby High School' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('13.5');
  await page.clock.runFor(1000);
  await expect(page).toHaveURL(/\/schools\/140001$/);
});

test('Back while the list waits for more letters is not undone @desktop', async ({ page }) => {
  await page.clock.install();
  await page.goto('/kpis');
  await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  await page.getByRole('link', { name: 'Schools', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('62 schools');
  await page.getByLabel('School name or postcode').pressSequentially('k');
  await page.goBack();
  await page.clock.runFor(1000);
  await expect(page).toHaveURL(/\/kpis$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('62 schools');
});

test('what is typed filters the list once the reader pauses @desktop @phone', async ({ page }) => {
  await page.goto('/schools');
  await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  const field = page.getByLabel('School name or postcode');
  await field.pressSequentially('kirkby h');
  await expect(page.getByRole('heading', { name: '1 of 62 schools, A to Z' })).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('kirkby h');
});

test('slips, old numbers and postcodes that are not lead to schools near @desktop', async ({ page }) => {
  for (const [typed, found] of [
    ['kirby hgih', 'Kirkby High School'],
    ['135478', 'Kirkby High School'],
    ['L33 1XX', /./],
  ] as const) {
    await page.goto(`/schools?area=knowsley&q=${encodeURIComponent(typed)}`);
    await expect(page.getByText('No school of Knowsley has', { exact: false })).toBeVisible();
    await expect(page.getByRole('main').getByRole('listitem').getByRole('link', { name: found }).first()).toBeVisible();
  }
});

test('what nobody has is said, and names like it are offered @everywhere', async ({ page }) => {
  await page.goto('/schools?area=knowsley&q=kirkbi+hi+school');
  await expect(page.getByText('No school of Knowsley has “kirkbi hi school” in its name or postcode.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kirkby High School' })).toBeVisible();
});

test('a slip that is a word elsewhere is one here @everywhere', async ({ page }) => {
  await page.goto('/schools?area=knowsley&q=kirby');
  await expect(page.getByRole('link', { name: 'Kirkby High School' })).toBeVisible();
});

test('the list prints as a list @desktop', async ({ page }) => {
  await page.goto('/schools?area=knowsley');
  const pages = await pagesOfA4(page);
  expect(pages).toBeLessThan(8);
});

test('a school chosen in the explorer leads to its page @everywhere', async ({ page }) => {
  await page.goto('/gaps?area=knowsley&measure=ks4-destinations&group=disadvantaged&school=140001');
  await page.getByRole('main').getByRole('link', { name: 'Kirkby High School', exact: true }).first().click();
  await expect(page).toHaveURL(/\/schools\/140001$/);
});

test('absence stands beside schools of the same phase, and beside no others @everywhere', async ({ page }) => {
  await page.goto('/schools/104481');
  await expect(page.getByText(/England 8\.3%/).first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('10.9%');
});

test('a point of the map is a link that the keyboard reaches, and no page is loaded anew @desktop', async ({ page }) => {
  await page.goto('/schools?area=knowsley&phase=alternative-provision&q=l32');
  await expect(page.getByText('No school has all that is chosen.')).toBeVisible();
  await page.goto('/schools?area=knowsley&phase=secondary&q=kirkby');
  const point = page.getByRole('group', { name: 'Map of Knowsley with 1 school' }).getByRole('link');
  await hydrated(page);
  await page.evaluate(() => { document.documentElement.dataset.mark = 'same'; });
  await point.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/schools\/140001$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kirkby High School');
  expect(await page.locator('html').getAttribute('data-mark')).toBe('same');
});

test('an old number leads to the school that goes on @everywhere', async ({ page }) => {
  await page.goto('/schools/104441');
  const note = page.getByRole('note');
  await expect(note).toContainText('This is an old number');
  await note.getByRole('link').first().click();
  await expect(page.getByText(/URN 1\d{5}/).first()).toBeVisible();
});

test('a school as a file, and beside schools like it @desktop', async ({ page }) => {
  await page.goto('/schools/104444');
  const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.headers()['content-type']).toContain('text/csv');
  expect(await file.text()).toContain('Ravenscroft Community Primary School,104444');
  await expect(page.getByRole('heading', { name: 'Schools like this one' })).toBeVisible();
  await page.getByRole('link', { name: /side by side$/ }).click();
  await expect(page).toHaveURL(/\/gaps\?.*school=104444/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ravenscroft Community Primary School');
});

test('boys beside girls in the explorer @desktop', async ({ page }) => {
  await page.goto('/gaps?area=knowsley&measure=ks4-attainment-8&group=boys&school=140001&year=2017-18');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Kirkby High School’s boys were .*points?.* behind girls/);
});

for (const [what, path, status] of [
  ['does not exist', '/schools/999999', 404],
  ['is no number', '/schools/kirkby', 404],
  ['is too long', '/schools/99999999999999999999', 404],
  ['is closed', '/schools/104441', 200],
  ['is of another council', '/schools/100000', 200],
  ['has a sheet of nothing', '/schools/999999/sheet', 404],
  ['has a part that is not', '/schools/140001/nothing', 404],
] as const) {
  test(`a school whose number ${what} is answered in words @desktop`, async ({ page, guard }) => {
    if (status === 404) guard.allow(/status of 404/);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
