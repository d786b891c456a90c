import { expect, test } from '../fixtures';
import { pagesOfA4 } from '../layout';

test('from the front page to the gap behind a missed target in two steps @everywhere', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/meets 1 of 23/);
  const row = page.getByRole('listitem').filter({ hasText: 'EBacc entry' }).filter({ hasText: 'Missed' });
  await row.getByRole('link', { name: 'EBacc entry' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/28\.5%.*short of the strategy’s last target of 35%/);
  const gaps = page.getByRole('region', { name: /^The gaps between groups/ });
  await gaps.getByRole('link', { name: /^34\.9/ }).first().click();
  await expect(page.getByText('Where “34.9 points” comes from')).toBeVisible();
});

test('the first screen says the finding in words @phone', async ({ page }) => {
  for (const [path, said] of [
    ['/', /Knowsley meets 1 of 23/],
    ['/kpis', /Knowsley meets 1 of 23/],
    ['/kpis/pa-secondary', /which is 19\.0\spoints above the strategy’s last target of 13\.0%/],
    ['/kpis/ofsted-primary-good', /no published figure held here says where/],
    ['/priorities/2', /of seven indicators, one meets its last target/],
    ['/groups/cla', /^Persistent absence of Knowsley’s looked-after children is 7\.7\spoints lower/],
    ['/themes/exclusions', /0\.65% in 2023\/24/],
  ] as const) {
    await page.goto(path);
    const finding = page.getByRole('heading', { level: 1 });
    await expect(finding).toContainText(said);
    const box = await finding.boundingBox();
    expect((box?.y ?? 1000) + (box?.height ?? 0), path).toBeLessThan(664);
  }
});

test('any council has a front page, and is told what a strategy would add @everywhere', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Find an area in England' }).fill('Sefton');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=Sefton/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Of \d+ figures of Sefton beside England’s, \d+ are worse/);
  await expect(page.getByText(/A strategy file would add its priorities/)).toBeVisible();
  await expect(page.getByText('Cannot say')).toHaveCount(0);
  await page.getByRole('link', { name: 'Attainment 8', exact: false }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Sefton’s figure for Attainment 8/);
});

test('the chart of an indicator is about its targets @everywhere', async ({ page }) => {
  await page.goto('/kpis/ks4-em94');
  const chart = page.getByRole('group', { name: /^2016\/17: 47\.5; .*2018\/19: 40\.8, target 50%/ });
  await expect(chart.getByRole('img', { name: '2016/17: Knowsley 47.5, England 64.2, baseline', exact: true })).toBeAttached();
  const year = chart.getByRole('img', { name: '2018/19: Knowsley 40.8, England 64.6, target 50%, 9.2 short', exact: true });
  await expect(year).toBeAttached();
  await expect(chart.locator('text', { hasText: '9.2 short' }).locator('visible=true')).toHaveCount(1);
  // From the baseline to the first target, and on to the second.
  await expect(chart.locator('line.way')).toHaveCount(2);
  await expect(page.locator('nav.nav a', { hasText: 'KPIs' })).toHaveAttribute('aria-current', 'true');
});

test('the levels behind a group’s finding stand beside it @everywhere', async ({ page }) => {
  await page.goto('/groups/fsm');
  const levels = page.getByRole('table', { name: 'The levels behind the finding' });
  await expect(levels.getByRole('row', { name: 'Knowsley 50% 70% 20 behind' })).toBeVisible();
  await expect(levels.getByRole('row', { name: 'England 48% 69% 21 behind' })).toBeVisible();
});

test('the beginning of a name is enough to find an area @everywhere', async ({ page }) => {
  await page.goto('/groups/fsm');
  await page.getByRole('combobox', { name: 'Find an area in England' }).fill('seft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sefton');
});

test('why a target cannot be judged is said, year by year @everywhere', async ({ page }) => {
  await page.goto('/kpis/ks4-a8');
  await expect(page.getByRole('heading', { name: 'Why “Cannot say”' })).toBeVisible();
  const years = page.getByRole('table', { name: /Average Attainment 8/ });
  const row = years.getByRole('row', { name: /^2018\/19/ });
  await expect(row).toContainText('mix three scales');
  await expect(row).toContainText('40');
  await expect(years.getByRole('row', { name: /^2019\/20/ })).toContainText('Not judged, as the year before.');
});

test('an action can be cited by its address @everywhere', async ({ page }) => {
  await page.goto('/priorities/1');
  const action = page.locator('#p1-action-data-sharing');
  await action.getByRole('link', { name: /^Link to this/ }).click();
  await expect(page).toHaveURL(/#p1-action-data-sharing$/);
  await expect(action).toContainText('Status: not recorded here');
  await page.getByRole('navigation', { name: 'Priorities' }).getByRole('link', { name: '3 Learning community' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no number to judge it by');
});

test('the document, the glossary and the plain pages are reached from the foot @everywhere', async ({ page }) => {
  await page.goto('/kpis');
  const titles = ['The strategy', 'Glossary', 'About', 'Accessibility', 'Privacy'];
  for (const title of titles) {
    await page.getByRole('contentinfo').getByRole('link', { name: title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.goto('/glossary#term-persistent-absence');
  await expect(page.getByText('Persistent Absence', { exact: true })).toBeVisible();
});

test('the report prints as a paper with page numbers @desktop', async ({ page }) => {
  await page.goto('/reports/latest');
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('listitem')).toHaveCount(7);
  const pages = await pagesOfA4(page);
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThan(12);
  await page.getByRole('navigation', { name: 'Reports' }).getByRole('link', { name: 'Figures of 15 September 2025' }).click();
  await expect(page).toHaveURL(/reports\/2025-09-15/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Against the strategy’s last targets');
});

test('a term opens its meaning where it stands @everywhere', async ({ page }) => {
  await page.goto('/kpis/care-leavers-neet');
  await page.goto('/themes/post-16');
  const term = page.getByRole('button', { name: 'NEET', exact: true });
  await term.first().focus();
  await page.keyboard.press('Enter');
  const meaning = page.locator('[popover]:popover-open');
  await expect(meaning).toContainText('Not in Employment, Education and Training (NEET)');
  await page.keyboard.press('Escape');
  await expect(meaning).toHaveCount(0);
  await term.first().click();
  await meaning.getByRole('button', { name: 'Close' }).click();
  await expect(meaning).toHaveCount(0);
  // No term is opened where nobody sees it.
  for (const one of await page.locator('button.term').all()) {
    const box = await one.boundingBox();
    expect(box?.width ?? 0).toBeGreaterThan(8);
  }
  await term.first().click();
  await meaning.getByRole('link', { name: 'In the glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\?area=knowsley#term-/);
});

test('findings and reasons keep within a phone @phone', async ({ page }) => {
  for (const path of ['/themes/leadership', '/themes/post-16', '/groups/send', '/?area=sefton']) {
    await page.goto(path);
    for (const part of await page.locator('h1, h1 b, h2').all()) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), path).toBeLessThanOrEqual(390);
    }
  }
  await page.goto('/themes/attendance?area=city-of-london');
  const why = page.locator('.beside-tables details.why').first();
  await why.getByText('why?').click();
  const box = await why.locator('.why-box').boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(250);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});

test('registers and grades say what they are of @everywhere', async ({ page }) => {
  await page.goto('/themes/attendance');
  await expect(page.getByRole('heading', { name: /^In 2025\/26 up to a day not given, 8\.6% of sessions were missed in Knowsley’s schools; in England 6\.9%$/ })).toBeVisible();
  const missed = page.getByRole('table', { name: /^Sessions missed, percent/ });
  await expect(missed.getByRole('row', { name: /^Primary schools, 2025\/26/ })).toContainText('6.7');
  await page.getByText('The trend as a table').click();
  await expect(page.getByRole('row', { name: /^Week of 8 September 2025/ })).toContainText('6.3');
  await page.goto('/themes/leadership');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('41 of 50 primary and 1 of 6 secondary schools of Knowsley were good or outstanding');
  // A phone folds all rows but the first.
  const printed = page.getByRole('table', { name: /^What the strategy prints, beside Ofsted’s workbook/ });
  const row = printed.getByRole('row', { name: /^Primary schools: good/, includeHidden: true });
  for (const said of ['78%', '72%', '36 of 50', 'differ']) await expect(row).toContainText(said);
  for (const [grade, share] of [['good', '17%'], ['requires improvement', '50%'], ['inadequate', '33%']]) {
    const agreed = printed.getByRole('row', { name: new RegExp(`^Secondary schools: ${grade}`), includeHidden: true });
    await expect(agreed).toContainText(share);
    await expect(agreed).toContainText('agree');
  }
});

test('the page of an indicator leads to that of any council @everywhere', async ({ page }) => {
  await page.goto('/kpis/ks2-rwm');
  await page.getByRole('combobox', { name: 'Find an area in England' }).fill('St Helens');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kpis\/ks2-rwm\?area=St\+Helens/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^St Helens’ figure for reading, writing and maths/);
});
