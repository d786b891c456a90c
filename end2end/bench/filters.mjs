// T6: how long a filter change takes to be painted, on a processor slowed so many times.
// node filters.mjs ADDRESS TIMES; the last line printed is JSON.
//
// Two clocks for each change: the browser's own Event Timing (from the release of the button, which
// is what changes a filter, to the next frame after its handlers), and the time from there to the
// frame after the page last changed. The mouse is moved and pressed as a hand does it, and nothing
// else is asked of the page meanwhile: what a test library asks takes time on a slowed processor.
import { chromium } from '@playwright/test';
import { args, executablePath } from '../chromium.mjs';

const [address, times] = process.argv.slice(2);
/** How long a finger stays on a button, in milliseconds. */
const HELD = 100;
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });

await page.addInitScript(() => {
  const record = { pressed: 0, painted: 0, event: 0 };
  window.record = record;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) record.event = Math.max(record.event, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  addEventListener(
    'click',
    (event) => {
      if (!record.pressed) record.pressed = event.timeStamp;
    },
    { capture: true },
  );
  addEventListener('DOMContentLoaded', () => {
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => (record.painted = performance.now());
    new MutationObserver(() => {
      if (record.pressed) requestAnimationFrame(() => afterPaint.port2.postMessage(0));
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
});

await page.goto(address);
await page.waitForFunction(() => document.documentElement.dataset.figures === 'held');
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: Number(times) });

const options = page.locator('main input:is([type=radio], [type=checkbox]):not(:checked)');
const labels = await options.evaluateAll((inputs) =>
  inputs
    .filter((input) => !input.disabled && input.checkVisibility())
    .map(({ name, value }) => ({ name, value })),
);
// At most six of each filter, so that a list of a hundred schools does not drown the others.
const seen = {};
const chosen = labels.filter(({ name }) => (seen[name] = (seen[name] ?? 0) + 1) <= 6);

const changes = [];
for (const { name, value } of chosen) {
  const option = page.locator(`main input[name="${name}"][value="${CSS_escape(value)}"]`).first();
  if (!(await option.isVisible())) continue;
  let requests = 0;
  const count = () => (requests += 1);
  page.on('request', count);
  const before = page.url();
  const { x, y } = await middle(option);
  await page.mouse.move(x, y);
  await page.evaluate(() => Object.assign(window.record, { pressed: 0, painted: 0, event: 0 }));
  await page.waitForTimeout(200);
  await page.mouse.down();
  await page.waitForTimeout(HELD);
  await page.mouse.up();
  await page.waitForTimeout(700);
  if (page.url() === before) throw new Error(`${name}=${value} was pressed and changed nothing`);
  const { pressed, painted, event } = await page.evaluate(() => window.record);
  page.off('request', count);
  // A change that fetches new figures waits for the network; it is no filter over held figures.
  if (painted > pressed && requests === 0) {
    changes.push({ name, value, painted: painted - pressed, event });
  }
  await page.goBack();
  await page.waitForTimeout(400);
}
await browser.close();

/** The middle of what a reader presses to take an option. */
async function middle(option) {
  await option.scrollIntoViewIfNeeded();
  return option.evaluate((input) => {
    const { left, top, width, height } = (input.labels[0] ?? input).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

function CSS_escape(text) {
  return text.replace(/["\\]/g, '\\$&');
}
const sorted = (field) => changes.map((change) => change[field]).sort((a, b) => a - b);
const [painted, event] = [sorted('painted'), sorted('event')];
for (const change of changes) console.log(JSON.stringify(change));
console.log(
  JSON.stringify({
    changes: changes.length,
    painted: painted.at(-1),
    paintedMedian: painted[painted.length >> 1],
    event: event.at(-1),
    eventMedian: event[event.length >> 1],
  }),
);
