// Search as you type: how long a key takes to be painted, on a processor slowed so many times.
// node search.mjs ADDRESS TIMES; the last line printed is JSON.
//
// Two clocks for each key: the browser's own Event Timing (from the press to the frame that shows the
// letter; what takes less than 16 ms it does not report), and the time from the press to the frame
// after the list last changed. Then Event Timing once more for a letter and eight plain lines in one
// frame of an empty document, for what the browser and the machine take by themselves.
import { chromium } from '@playwright/test';
import { args, executablePath } from '../chromium.mjs';

const [address, times] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 390, height: 844 } });

await page.addInitScript(() => {
  const record = { pressed: 0, painted: 0, event: 0 };
  window.record = record;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) record.event = Math.max(record.event, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  addEventListener('keydown', (event) => (record.pressed = event.timeStamp), { capture: true });
  addEventListener('DOMContentLoaded', () => {
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => (record.painted = performance.now());
    new MutationObserver(() => requestAnimationFrame(() => afterPaint.port2.postMessage(0))).observe(
      document.querySelector('#search-found'),
      { childList: true },
    );
  });
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

const [events, lists] = [[], []];
for (const words of ['kirkby high', 'persistant absense', 'attainment 8', 'l32 9pp', 'liverpol']) {
  await field.fill('');
  for (const key of words) {
    await page.waitForTimeout(150);
    await page.evaluate(() => Object.assign(window.record, { pressed: 0, painted: 0, event: 0 }));
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(150);
    const { pressed, painted, event } = await page.evaluate(() => window.record);
    events.push(event);
    // A list that stays the same is not painted.
    if (painted > pressed) lists.push(painted - pressed);
  }
}
await page.close();

const least = await browser.newPage({ viewport: { width: 390, height: 844 } });
await least.setContent('<!doctype html><body><label>Search <input id="q"></label><ul></ul>');
await least.evaluate(() => {
  const field = document.querySelector('#q');
  field.addEventListener('input', () => {
    const line = `<li><a href="/">${field.value}</a> <small>School</small></li>`;
    document.querySelector('ul').innerHTML = line.repeat(8);
  });
  window.record = { event: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.record.event = Math.max(window.record.event, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
});
await (await least.context().newCDPSession(least)).send('Emulation.setCPUThrottlingRate', {
  rate: Number(times),
});
const floor = [];
await least.locator('#q').focus();
for (const key of 'kirkby high persistant absense liverpol') {
  await least.waitForTimeout(150);
  await least.evaluate(() => (window.record.event = 0));
  await least.keyboard.press(key === ' ' ? 'Space' : key);
  await least.waitForTimeout(150);
  floor.push(await least.evaluate(() => window.record.event));
}
await browser.close();
for (const each of [events, lists, floor]) each.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    eventKeys: events.length,
    event: events.at(-1),
    eventMedian: events[events.length >> 1],
    paintedKeys: lists.length,
    painted: lists.at(-1),
    paintedMedian: lists[lists.length >> 1],
    floorKeys: floor.length,
    floor: floor.at(-1),
    floorMedian: floor[floor.length >> 1],
  }),
);
