// Search as you type: how long a key takes to be painted, on a processor slowed so many times.
// node search.mjs ADDRESS TIMES; the last line printed is JSON.
//
// The clock is the browser's Event Timing: from the press to the first frame after its handlers,
// which list what was found in the same turn. What takes less than 16 ms it does not report.
import { chromium } from '@playwright/test';
import { args, executablePath } from '../chromium.mjs';

const [address, times] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 390, height: 844 } });

await page.addInitScript(() => {
  window.record = { event: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.record.event = Math.max(window.record.event, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
});

await page.goto(address);
await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
await page.locator('.search-open').click();
const field = page.locator('#search-q');
// The book is fetched with the first letter; that is a matter of the network.
await field.press('a');
await page.waitForFunction(() => document.querySelector('#search-found a'));
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: Number(times) });

const keys = [];
for (const words of ['kirkby high', 'persistant absense', 'attainment 8', 'l32 9pp', 'liverpol']) {
  await field.fill('');
  for (const key of words) {
    await page.waitForTimeout(150);
    await page.evaluate(() => (window.record.event = 0));
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(150);
    keys.push(await page.evaluate(() => window.record.event));
  }
}
await browser.close();
keys.sort((a, b) => a - b);
console.log(
  JSON.stringify({ changes: keys.length, event: keys.at(-1), eventMedian: keys[keys.length >> 1] }),
);
