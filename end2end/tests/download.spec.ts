import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { records } from '../csv';
import type { Explorer } from '../explorer';
import { expect, test } from '../fixtures';

const LEAVERS = 'area=knowsley&measure=ks4-destinations&group=disadvantaged';

/** Views with one table, and the words that the name of their file must hold. */
const views: Record<string, [query: string, name: RegExp]> = {
  'others here': ['area=knowsley', /knowsley-ks2-rwm-expected-fsm-2024-25\.csv$/],
  'the same group in England': ['area=knowsley&basis=same-group', /knowsley.*\.csv$/],
  'others in England': ['area=knowsley&basis=others', /knowsley.*\.csv$/],
  'decimals': ['area=knowsley&measure=ks4-attainment-8', /ks4-attainment-8.*\.csv$/],
  'small cohorts': ['area=knowsley&group=cla', /-cla-2024-25\.csv$/],
  'an earlier year, since another': ['area=knowsley&year=2023-24&since=2021-22', /2023-24.*\.csv$/],
  'schools': [`${LEAVERS}&school=140001&school=148534`, /ks4-destinations.*\.csv$/],
};

async function download(explorer: Explorer, page: Page) {
  const link = page.getByRole('link', { name: /^Download CSV/ });
  const [file] = await Promise.all([page.waitForEvent('download'), explorer.press(link)]);
  const said = Number(/(\d+) row/.exec((await link.textContent()) ?? '')?.[1]);
  return { name: file.suggestedFilename(), rows: records(await readFile(await file.path(), 'utf8')), said };
}

const place = (row: Record<string, string>): string =>
  row.school_name || row.la_name || row.region_name || row.country_name;

/** A cell of the page as a number; words for a blank are none. */
const number = (text = ''): number | undefined =>
  /^[+−-]?\d/.test(text) && !text.includes('why?') ? Number(text.replace('−', '-')) : undefined;

/** Rounded as the page does, half away from nought, to the decimals that the page shows. */
function rounded(text: string, shown = ''): number | undefined {
  const value = number(text);
  const scale = 10 ** (shown.split('.')[1]?.length ?? 0);
  return value && (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale + 0;
}

for (const [title, [query, name]] of Object.entries(views)) {
  const fromCounts = query.startsWith(LEAVERS);
  test(`the file holds what the table shows: ${title}`, async ({ explorer, page }) => {
    await explorer.open(query);
    const file = await download(explorer, page);
    expect(file.name).toMatch(name);
    expect(file.rows.length, 'rows as the link says').toBe(file.said);
    const table = await explorer.cells(/:/);
    const held = new Map(file.rows.map((row) => [place(row), row]));
    expect(table.map(([who]) => who).sort(), 'the places').toEqual([...held.keys()].sort());
    for (const [who, group, comparison, gap, , change] of table) {
      const row = held.get(who) ?? {};
      expect(rounded(row.gap, gap) ?? 'blank', `gap of ${who}`).toBe(number(gap) ?? 'blank');
      expect(rounded(row.gap_change, change) ?? 'blank', `change of ${who}`).toBe(number(change) ?? 'blank');
      // The file has the percentages as they were printed; the page may have them from counts.
      for (const [printed, shown] of [[row.group_value, group], [row.comparison_value, comparison]]) {
        expect(number(printed) === undefined, `sides of ${who}`).toBe(number(shown) === undefined);
        const apart = Math.abs((number(printed) ?? 0) - (number(shown) ?? 0));
        expect(apart, `sides of ${who}`).toBeLessThanOrEqual(fromCounts ? 1 : 0);
      }
    }
  });
}

test('several groups: a row for each place and group', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&group=fsm&group=send&group=cla');
  const file = await download(explorer, page);
  expect(file.rows.length).toBe(file.said);
  expect([...new Set(file.rows.map((row) => row.group))]).toEqual(['fsm', 'sen-support', 'ehcp', 'cla']);
  const own = file.rows.filter((row) => row.la_name === 'Knowsley');
  expect(own.map((row) => [row.group_value, row.comparison_value, row.gap])).toEqual([
    ['50', '70', '20'],
    ['33', '75', '42'],
    ['12', '75', '63'],
    ['50', '61', '11'],
  ]);
});
