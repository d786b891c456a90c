import { expect, test } from '../fixtures';

const HOSTILE = [
  '"><script>alert(1)</script>',
  `'"><img src=x onerror=alert(1)>`,
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '\u0000\u202e',
];
const KEYS = ['area', 'school', 'group', 'priority', 'phase', 'measure', 'year', 'since', 'basis', 'against', 'compare', 'from'];

for (const key of KEYS) {
  test(`hostile words in ${key} are words @desktop`, async ({ page, guard }) => {
    guard.allow(/status of 404/);
    page.on('dialog', (dialog) => {
      throw new Error(`ran: ${dialog.message()}`);
    });
    for (const word of HOSTILE) {
      const answer = await page.goto(`/gaps?${key}=${encodeURIComponent(word)}`);
      expect([200, 404]).toContain(answer?.status());
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(await page.locator('script:text("alert(1)"), img[src=x], [onerror], a[href^="javascript:"]').count()).toBe(0);
    }
  });
}

test('over-long, doubled and broken values never break the page @desktop', async ({ page, guard }) => {
  guard.allow(/status of 404/);
  const long = 'x'.repeat(6000);
  const queries = [
    `measure=${long}`, `area=${long}`, 'area=knowsley&area=sefton', 'measure=%FF%FE', 'group=%00', 'school=0',
    '%2e%2e=%2e%2e', '&&&===', `${'group=fsm&'.repeat(300)}`, 'year=9999-00', 'area=',
  ];
  for (const query of queries) {
    const answer = await page.goto(`/gaps?${query}`);
    expect(answer?.status(), query.slice(0, 40)).toBeLessThan(500);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});

test('a corrected address says what was corrected', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&measure=no-such-measure&group=nobody&year=1850-51');
  await expect(page.getByRole('note')).toContainText('no-such-measure');
  await explorer.says(/points/);
});

test('an unknown area is answered with near names that lead on', async ({ page, explorer, guard }) => {
  guard.allow(/status of 404/);
  const answer = await page.goto('/gaps?area=knowsly');
  expect(answer?.status()).toBe(404);
  await explorer.press(page.getByRole('main').getByRole('link', { name: 'Knowsley', exact: true }).first());
  await explorer.says(/20 points behind/);
});
