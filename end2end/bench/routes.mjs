// T6: how long a change of page takes to be painted, on a processor slowed so many times.
// node routes.mjs ADDRESS TIMES; the last line printed is JSON.
//
// From the press of a link to the frame that shows the first screens of the page after it, and to
// the last frame that changes it; and how long of that was the wait for the server's answer.
import { chromium } from '@playwright/test';
import { args, executablePath } from '../chromium.mjs';

/** Links as readers follow them, from a page to a page. */
const ROUTES = [
  ['/', '/kpis/ks4-em94'],
  ['/', '/priorities/1'],
  ['/kpis', '/kpis/ks4-a8'],
  ['/kpis/ks4-a8', '/gaps'],
  ['/groups/cla', '/groups/send'],
  ['/groups/cla', '/themes/attendance'],
  ['/themes/attendance', '/groups/fsm'],
  ['/priorities/2', '/kpis'],
  ['/gaps', '/'],
  ['/schools', '/schools/140001'],
  ['/schools/140001', '/schools'],
  ['/glossary', '/about'],
];

const [address, times] = process.argv.slice(2);
const { origin } = new URL(address);
const browser = await chromium.launch({ executablePath, args });
const changes = [];
for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 900 }]) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watch);
  const session = await page.context().newCDPSession(page);
  for (const [from, to] of ROUTES) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto(origin + from);
    await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(times) });
    changes.push({ width: viewport.width, from, to, ...(await follow(page, to)) });
  }
  await page.close();
}
await browser.close();
for (const change of changes) console.log(JSON.stringify(change));
const figures = ['first', 'last', 'waited', 'own'].flatMap((field) => {
  const sorted = changes.map((change) => change[field]).sort((a, b) => a - b);
  return [
    [field, sorted.at(-1)],
    [`${field}Median`, sorted[sorted.length >> 1]],
  ];
});
console.log(JSON.stringify({ changes: changes.length, ...Object.fromEntries(figures) }));

/** Runs in the page: notes when a link was pressed, and when the page after it was painted: its
 *  first screens, and the last part of it. */
function watch() {
  const record = { pressed: 0, first: 0, last: 0 };
  window.record = record;
  addEventListener('click', (event) => (record.pressed = event.timeStamp), { capture: true });
  addEventListener('DOMContentLoaded', () => {
    const title = document.title;
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => {
      record.last = performance.now();
      record.first ||= record.last;
    };
    new MutationObserver(() => {
      if (document.title !== title) requestAnimationFrame(() => afterPaint.port2.postMessage(0));
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

async function follow(page, to) {
  const links = page.locator(`#page a[href="${to}"], #page a[href^="${to}?"]`);
  await page.waitForTimeout(600);
  const title = await page.title();
  // Pressed by a script: whether a link stands in a closed menu does not matter here.
  await links.first().evaluate((link) => link.click());
  await page.waitForFunction((before) => document.title !== before, title);
  await page.waitForTimeout(600);
  const { pressed, first, last } = await page.evaluate(() => window.record);
  const waited = await page.evaluate((path) => {
    const answers = performance.getEntriesByType('resource');
    // A page that the browser composes waits for nobody.
    return answers.findLast(({ name }) => new URL(name).pathname === path)?.duration ?? 0;
  }, to);
  return { first: first - pressed, last: last - pressed, waited, own: first - pressed - waited };
}
