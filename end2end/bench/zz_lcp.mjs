import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { args, executablePath } from '../chromium.mjs';
const [address] = process.argv.slice(2);
const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args], logLevel: 'silent' });
const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error', onlyCategories: ['performance'] });
await chrome.kill();
for (const id of ['mainthread-work-breakdown','bootup-time','first-contentful-paint','largest-contentful-paint','long-tasks','metrics']) {
  const a = lhr.audits[id]; if (!a) continue;
  console.log(id, a.displayValue, JSON.stringify(a.details?.items, (k,v)=>['rect','path','lhId','boundingRect'].includes(k)?undefined:v, 0)?.slice(0, 2500));
}
