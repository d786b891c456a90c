import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { pagesOfA4 } from '../layout';

/** Nine points, in the pixels of a style sheet. */
const LEAST_LETTERS = 12;

/** Pages of an A4 print of what stands, and its smallest letters. */
async function printed(page: Page): Promise<{ pages: number; least: number; touching: string[] }> {
  const pages = await pagesOfA4(page);
  await page.emulateMedia({ media: 'print' });
  const least = await page.evaluate(() => {
    const sizes = [...document.querySelectorAll('main *')]
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => parseFloat(getComputedStyle(one).fontSize));
    return Math.min(...sizes);
  });
  const touching = await page.evaluate(() => {
    const charts = [...document.querySelectorAll('main svg:is(.place-strip, .sheet-gap)')];
    return charts.flatMap((chart) => {
      const texts = [...chart.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      const outside = texts.filter(({ box }) => box.right > innerWidth + 1);
      const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => [one, other] as const));
      const lying = pairs.filter(([{ box: a }, { box: b }]) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3);
      return [...outside.map(({ text }) => `${text} is cut`), ...lying.map(([a, b]) => `${a.text} on ${b.text}`)];
    });
  });
  await page.emulateMedia({ media: null });
  return { pages, least, touching };
}

test('the sheet of every school of Knowsley prints on one side of A4 @desktop', async ({ page }) => {
  test.setTimeout(240_000);
  // The width of an A4 page between its margins.
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.goto('/schools?area=knowsley');
  const links = await page.locator('.school-name a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links.length).toBe(62);
  for (const link of links) {
    await page.goto(`${link}/sheet`, { waitUntil: 'load' });
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(6);
    const { pages, least, touching } = await printed(page);
    expect(touching, link ?? '').toEqual([]);
    expect(pages, link ?? '').toBe(1);
    expect(least, link ?? '').toBeGreaterThanOrEqual(LEAST_LETTERS - 0.01);
  }
});

test('from a school to its sheet and back @everywhere', async ({ page }) => {
  await page.goto('/schools/140001');
  await page.getByRole('link', { name: 'Governor sheet, one page' }).click();
  await expect(page).toHaveURL(/\/schools\/140001\/sheet$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kirkby High School: six questions for governors');
  const first = page.getByRole('main').getByRole('listitem').first();
  await expect(first).toContainText('13.5');
  await expect(first).toContainText('13 more of 92');
  await page.getByRole('link', { name: 'Kirkby High School in full' }).click();
  await expect(page).toHaveURL(/\/schools\/140001$/);
});

test('a school with few figures is told what to ask for @everywhere', async ({ page }) => {
  await page.goto('/schools/104418/sheet');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(6);
  await expect(page.getByText(/^Ask the school: /).first()).toBeVisible();
});
