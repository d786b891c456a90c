// T9: how long the statistics of all gaps of an area take in the browser, on a processor slowed so
// many times. node statistics.mjs ADDRESS TIMES FOLDER; the folder holds the built crate
// `bench/statistics`; the last line printed is JSON, in milliseconds.
//
// Each statistic is timed at its first call, as a reader meets it, in a page of its own, so that
// none runs on code that another has warmed up. Of five pages the median counts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { args, executablePath } from '../chromium.mjs';

const [address, times, folder] = process.argv.slice(2);
const { origin, searchParams } = new URL(address);
const area = searchParams.get('area');
const STATISTICS = ['changes', 'trends', 'closings'];
const PAGES = 5;

const browser = await chromium.launch({ executablePath, args });
const context = await browser.newContext();
// The crate is no part of the site: its files stand beside it in this browser alone, and its page
// is none of the server's.
for (const [file, type] of [
  ['statistics.js', 'text/javascript'],
  ['statistics_bg.wasm', 'application/wasm'],
]) {
  const body = await readFile(join(folder, file));
  await context.route(`${origin}/${file}`, (route) => route.fulfill({ body, contentType: type }));
}
await context.route(`${origin}/statistics`, (route) =>
  route.fulfill({ body: '<!doctype html><title>Statistics</title>', contentType: 'text/html' }),
);

const found = Object.fromEntries(STATISTICS.map((name) => [name, []]));
let gaps = 0;
for (const name of STATISTICS) {
  for (let round = 0; round < PAGES; round += 1) {
    const page = await context.newPage();
    await page.goto(`${origin}/statistics`);
    gaps = await page.evaluate(hold, area);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(times) });
    found[name].push(await page.evaluate(time, name));
    await page.close();
  }
}
await browser.close();

// In the page: loads the crate and every measure's figures; how many gaps they hold.
async function hold(area) {
  const crate = await import('/statistics.js');
  await crate.default({ module_or_path: '/statistics_bg.wasm' });
  const text = async (path) => (await fetch(path)).text();
  window.bench = new crate.Bench(await text('/figures/atlas'), area);
  for (const measure of window.bench.measures().split('\n')) {
    window.bench.hold(measure, await text(`/figures/${measure}/${area}`));
  }
  return window.bench.gaps();
}

function time(name) {
  const start = performance.now();
  const count = window.bench[name]();
  return { ms: performance.now() - start, count };
}

const said = { gaps };
for (const [name, rounds] of Object.entries(found)) {
  console.log(name, JSON.stringify(rounds));
  const sorted = rounds.map(({ ms }) => ms).sort((one, other) => one - other);
  said[name] = sorted[sorted.length >> 1];
  // A statistic that finds nothing has not been computed.
  if (rounds.some(({ count }) => count === 0)) throw new Error(`no gap has ${name}`);
}
console.log(JSON.stringify(said));
