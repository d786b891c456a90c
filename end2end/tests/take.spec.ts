import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { axe, hydrated } from '../checks';
import { expect, test } from '../fixtures';

test('from a chart to its picture, its text and its code @everywhere', async ({ page }) => {
  await page.goto('/schools/140001');
  await page.getByRole('link', { name: 'Charts as pictures' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Its 2 charts, to take with you');
  const pictures = page.getByRole('main').locator('img');
  await expect(pictures).toHaveCount(2);
  await pictures.first().scrollIntoViewIfNeeded();
  await expect.poll(() => pictures.first().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
  await page.getByText('As text', { exact: true }).first().click();
  await expect(page.getByLabel('As text').first()).toHaveValue(/2022\/23: .*gap 13\.5/);
  const png = await page.getByRole('link', { name: 'Download PNG' }).first().getAttribute('href');
  const file = await page.request.get(png ?? '');
  expect(file.headers()['content-type']).toBe('image/png');
});

test('a chart as it stands in a frame is a page of its own @desktop', async ({ page }) => {
  await page.goto('/take/schools/140001');
  await hydrated(page);
  await page.getByRole('link', { name: 'As it stands in a frame' }).first().click();
  await expect(page.getByRole('link', { name: 'The whole page on Gapwise' })).toBeVisible();
});

test('text and code are copied whole, code with the address of the site @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/take/gaps?area=knowsley');
  await hydrated(page);
  await page.getByText('As code for a web page').first().click();
  await page.getByRole('button', { name: 'Copy' }).filter({ visible: true }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain(`src="${new URL(page.url()).origin}/embed/gaps?`);
});

test('a frame on a page of another origin shows the chart and sets nothing @desktop @phone', async ({ page, baseURL, guard, context }) => {
  await page.goto('/take/schools/140001');
  const code = (await page.locator('#trend-code').inputValue()).replace('src="', `src="${baseURL}`);
  const host = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<!doctype html><html lang="en"><title>A council</title><link rel="icon" href="data:,"><h1>Our page</h1>
      ${code}</html>`);
  });
  await new Promise<void>((ready) => host.listen(0, 'localhost', ready));
  const { port } = host.address() as AddressInfo;
  guard.allow(/request off the origin: http:\/\/localhost/);
  await page.goto(`http://localhost:${port}/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('img', { name: /Kirkby High School/ })).toBeVisible();
  await expect(frame.getByRole('link', { name: 'The whole page on Gapwise' })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  // The frame has the shape of what stands in it: nothing to scroll, and no page of white below.
  const [held, shown] = await frame.locator('html').evaluate((root) => [root.scrollHeight, root.clientHeight]);
  expect(held).toBeLessThanOrEqual(shown);
  const link = await frame.getByRole('link').evaluate((link) => link.getBoundingClientRect().bottom);
  expect(shown - link).toBeLessThan(90);
  host.close();
});

for (const path of ['/embed/gaps?area=knowsley', '/embed/schools/140001?chart=strips', '/embed/schools?area=knowsley']) {
  test(`a frame alone: ${path} @desktop`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(path);
    await axe(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}
