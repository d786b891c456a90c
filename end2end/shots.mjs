// Pictures of every page for people to look at: node shots.mjs FOLDER [TEXT]
// TEXT narrows the pages to those whose name or address contains it.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { args, executablePath } from './chromium.mjs';

const [folder, only = ''] = process.argv.slice(2);
const { widths, pages } = JSON.parse(await readFile(new URL('shots.json', import.meta.url)));
const baseURL = process.env.GAPWISE_URL;
await mkdir(folder, { recursive: true });

const chosen = Object.entries(pages).filter((page) => page.some((text) => text.includes(only)));
const browser = await chromium.launch({ executablePath, args });
let taken = 0;
for (const colorScheme of ['light', 'dark']) {
  for (const width of widths) {
    const narrow = width < 720;
    const context = await browser.newContext({
      baseURL,
      colorScheme,
      hasTouch: narrow,
      isMobile: narrow,
      reducedMotion: 'reduce',
      viewport: { width, height: narrow ? 844 : 800 },
    });
    const page = await context.newPage();
    for (const [name, path] of chosen) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({
        path: join(folder, `${name}-${width}-${colorScheme}.png`),
        // What lies over the page is as high as the window.
        fullPage: !path.includes('#'),
      });
      taken += 1;
    }
    await context.close();
  }
}
await browser.close();
console.log(`${taken} pictures of ${chosen.length} pages in ${folder}`);
