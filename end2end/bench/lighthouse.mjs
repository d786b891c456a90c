// T8: Lighthouse as a mobile visitor, five times; the median counts.
// node lighthouse.mjs ADDRESS; the last line printed is JSON.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { args, executablePath } from '../chromium.mjs';

const [address] = process.argv.slice(2);
const runs = [];
for (let run = 0; run < 5; run += 1) {
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ['--headless=new', ...args],
    logLevel: 'silent',
  });
  const { lhr } = await lighthouse(address, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
  });
  await chrome.kill();
  const audit = (id) => lhr.audits[id].numericValue;
  runs.push({
    performance: lhr.categories.performance.score * 100,
    accessibility: lhr.categories.accessibility.score * 100,
    lcp: audit('largest-contentful-paint') / 1000,
    cls: audit('cumulative-layout-shift'),
    tbt: audit('total-blocking-time') / 1000,
    // How fast this machine is by itself, which the simulated slowing does not know.
    machine: lhr.environment.benchmarkIndex,
  });
}
const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[2];
console.log(
  JSON.stringify(Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(name)]))),
);
