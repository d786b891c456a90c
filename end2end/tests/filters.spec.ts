import type { Explorer } from '../explorer';
import { expect, test } from '../fixtures';

/** A filter at work: what the reader does, what the address says then, what the page says. */
interface Case {
  from?: string;
  act: (explorer: Explorer) => Promise<void>;
  key: string;
  values: string[];
  answer?: RegExp;
  row?: RegExp;
  rows?: number;
  /** Figures that this choice may fetch, once. */
  fetches?: RegExp;
}

const LEAVERS = 'area=knowsley&measure=ks4-destinations&group=disadvantaged';

const cases: Record<string, Case> = {
  'one more group': {
    act: (e) => e.choose('Pupil group', 'SEN support'),
    key: 'group', values: ['fsm', 'sen-support'], row: /^SEN support/,
  },
  'one group fewer': {
    from: 'area=knowsley&group=fsm&group=ehcp',
    act: (e) => e.choose('Pupil group', 'Free school meals'),
    key: 'group', values: ['ehcp'], answer: /education, health and care plan.* 63 points behind/,
  },
  'a group in the fold': {
    act: (e) => e.choose('Pupil group', 'Asian'),
    key: 'group', values: ['fsm', 'eth-asian'], row: /^Asian/,
  },
  'no group left means the usual one': {
    from: 'area=knowsley&group=ehcp',
    act: (e) => e.choose('Pupil group', 'EHC plan'),
    key: 'group', values: [], answer: /free school meals are 20 points behind/,
  },
  'a priority': {
    act: (e) => e.choose('Strategic priority', '1 Raising standards'),
    key: 'priority', values: ['1'], answer: /20 points behind/,
  },
  'a year': {
    act: (e) => e.choose('Year', '2023/24'),
    key: 'year', values: ['2023-24'], answer: /22 points behind/,
  },
  'a year in the fold': {
    act: (e) => e.choose('Year', '2018/19'),
    key: 'year', values: ['2018-19'], answer: /17 points behind/,
  },
  'a measure': {
    act: (e) => e.select('Measure', 'ks4-attainment-8'),
    key: 'measure', values: ['ks4-attainment-8'], answer: /10\.2 points behind/,
    fetches: /\/figures\/ks4-attainment-8\/knowsley/,
  },
  'a phase': {
    act: (e) => e.select('Phase', 'ks2'),
    key: 'phase', values: ['ks2'], answer: /20 points behind/,
  },
  'what the change is counted from': {
    act: (e) => e.select('Change since', '2017-18'),
    key: 'since', values: ['2017-18'], answer: /since 2017\/18/,
  },
  'another elsewhere': {
    from: 'area=knowsley&basis=others',
    act: (e) => e.select('Elsewhere is', 'north-west'),
    key: 'against', values: ['north-west'], answer: /North West/,
  },
  'without England': {
    act: (e) => e.choose('Compare with', 'England'),
    key: 'compare', values: ['north-west', 'neighbours'], rows: 12,
  },
  'with the earlier neighbours': {
    act: (e) => e.choose('Compare with', '10 similar councils, earlier set'),
    key: 'compare', values: ['england', 'north-west', 'neighbours', 'neighbours-2021'],
  },
  'the same group in England': {
    act: (e) => e.chooseBasis('With the same group in England'),
    key: 'basis', values: ['same-group'], answer: /2 points ahead/,
  },
  'others in England': {
    act: (e) => e.chooseBasis('With others in England'),
    key: 'basis', values: ['others'], answer: /19 points behind/,
  },
  'others here again': {
    from: 'area=knowsley&basis=others',
    act: (e) => e.chooseBasis('With others here'),
    key: 'basis', values: [], answer: /20 points behind/,
  },
  'the whole council again': {
    from: `${LEAVERS}&school=140001&school=148534`,
    act: (e) => e.choose('School', 'Whole council'),
    key: 'school', values: [], answer: /^Knowsley/,
  },
  'one school fewer': {
    from: `${LEAVERS}&school=140001&school=148534`,
    act: (e) => e.choose('School', 'Kirkby High'),
    key: 'school', values: ['148534'], answer: /Arrowsmith.* 34\.0 points/,
  },
};

for (const [name, { from, act, key, values, answer, row, rows, fetches }] of Object.entries(cases)) {
  test(`${name}: address, page, no request, Back, forward`, async ({ explorer, page }) => {
    await explorer.open(from ?? 'area=knowsley');
    const before = await explorer.said();
    const seen = await explorer.requestsDuring(async () => {
      await act(explorer);
      await explorer.hasQuery(key, ...values);
      if (answer) await explorer.says(answer);
      if (row) await expect.poll(async () => (await explorer.said()).rows.some((one) => row.test(one))).toBe(true);
      if (rows) await expect(explorer.rows).toHaveCount(rows);
    });
    expect(seen.filter((url) => !fetches?.test(url)), 'requests for figures at hand').toEqual([]);
    const after = await explorer.said();

    await page.goBack();
    await expect.poll(() => explorer.said()).toEqual(before);
    await page.goForward();
    await explorer.hasQuery(key, ...values);
    await expect.poll(() => explorer.said()).toEqual(after);
  });
}

test('rows that were unfolded stay so at the next filter @phone', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const more = page.locator('#place-part label', { hasText: /^Show \d+ more$/ }).first();
  const shown = explorer.rows.filter({ visible: true });
  const few = await shown.count();
  await explorer.press(more);
  await expect(more).toBeHidden();
  const all = await shown.count();
  expect(all).toBeGreaterThan(few);
  await explorer.choose('Year', '2023/24');
  await explorer.says(/22 points/);
  await expect(shown).toHaveCount(all);
  await expect(more).toBeHidden();
  // What the filters hold still follows the address.
  await page.goBack();
  await explorer.says(/20 points/);
  await expect(shown).toHaveCount(all);
});

test('choices faster than the page is painted are steps of their own', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const chosen = () => new URL(page.url()).searchParams.getAll('group').join();
  const boxes = page.locator('main input[name=group]:is([value=ehcp], [value=cla])');
  await boxes.evaluateAll((all: HTMLInputElement[]) => all.forEach((one) => one.click()));
  await expect.poll(chosen).toBe('fsm,ehcp,cla');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'whole');
  await expect(page.locator('main .row-name', { hasText: /^Looked-after children/ }).first()).toBeVisible();
  await page.goBack();
  await expect.poll(chosen).toBe('fsm,ehcp');
  await page.goBack();
  await expect.poll(chosen).toBe('');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('20 points behind');
  await page.goForward();
  await expect.poll(chosen).toBe('fsm,ehcp');
});

test('a choice leaves the reader in place, whatever they followed before @desktop', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  const depth = () => page.evaluate(() => Math.round(scrollY));
  const tick = async (value: string) => {
    const box = page.locator(`main input[name=group][value=${value}]`);
    await box.evaluate((one: HTMLInputElement) => one.click());
    await expect(page).toHaveURL(new RegExp(value));
    await expect(page.locator('html')).toHaveAttribute('data-view', 'whole');
  };
  await page.evaluate(() => scrollTo(0, 300));
  await expect.poll(depth).toBe(300);
  const csv = page.locator('main a[download]').first();
  const downloaded = page.waitForEvent('download');
  await csv.evaluate((link: HTMLAnchorElement) => link.click());
  await downloaded;
  await tick('ehcp');
  expect(await depth()).toBe(300);
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href^="#"]:not([data-sheet])')?.click());
  await page.evaluate(() => scrollTo(0, 200));
  await expect.poll(depth).toBe(200);
  await tick('cla');
  expect(await depth()).toBe(200);
});
