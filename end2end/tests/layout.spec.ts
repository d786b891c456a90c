import { noSidewaysScroll } from '../checks';
import { expect, test } from '../fixtures';
import { laidOut, pagesOfA4 } from '../layout';

const schools = 'school=140001&school=148534&school=135481';
const addresses = [
  '/gaps',
  '/gaps?basis=others',
  '/gaps?basis=same-group',
  '/gaps?group=fsm&group=send&group=cla',
  `/gaps?measure=ks4-destinations&group=disadvantaged&${schools}`,
  '/gaps?measure=ks4-attainment-8',
  '/gaps?area=isles-of-scilly',
];

for (const address of addresses) {
  for (const [device, widths] of Object.entries({ '@desktop': [768, 1060, 1280], '@phone': [320, 390] })) {
    test(`nothing lies on anything else or leaves the screen at ${address} ${device}`, async ({ page }) => {
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        await laidOut(page);
        await noSidewaysScroll(page);
      }
    });
  }
}

test('the gap figures of a phone stand in the order of their years @phone', async ({ page }) => {
  await page.goto('/gaps?area=knowsley');
  const figures = page.locator('#trend .gap-text:visible');
  await expect(figures).toHaveText(['16', '21', '23', '17', '26', '20']);
  const places = await figures.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('the own place stands over the line of the strip, beside its name', async ({ page }) => {
  await page.goto('/gaps?area=knowsley&group=fsm&group=send');
  const strips = page.locator('#places .strip').filter({ has: page.locator('.own-dot') });
  const apart = await strips.evaluateAll((all) =>
    all.map((strip) => {
      const middle = (selector: string) => {
        const box = strip.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return box.top + box.height / 2;
      };
      return Math.round(middle('.axis-line') - middle('.own-dot'));
    }),
  );
  expect(apart).toEqual([43, 43, 43]);
});

test('what is pressed is large enough for a finger @phone', async ({ page }) => {
  await page.goto('/gaps?area=knowsley');
  const pressed = page.locator('.row-name a:visible, .row-change .why > summary:visible');
  expect(await pressed.count()).toBeGreaterThan(5);
  const heights = await pressed.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('an open reason lies over what follows', async ({ page }) => {
  for (const address of ['/gaps?area=knowsley', '/gaps?area=isles-of-scilly&group=cla']) {
    await page.goto(address);
    const covered = await page.evaluate(() => {
      const reasons = [...document.querySelectorAll<HTMLDetailsElement>('main details.why')];
      return reasons.flatMap((reason) => {
        if (!reason.checkVisibility() || reason.closest('.filter')) return [];
        reason.open = true;
        const box = reason.querySelector('.why-box');
        box?.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = box?.getBoundingClientRect() ?? new DOMRect();
        const corners = [left + 8, right - 8].flatMap((x) => [top + 8, bottom - 8].map((y) => [x, y]));
        const met = corners.map(([x, y]) => document.elementFromPoint(x, y));
        reason.open = false;
        return met.filter((one) => one && !box?.contains(one)).map((one) => one?.outerHTML.slice(0, 90));
      });
    });
    expect(covered, `what lies over an open reason at ${address}`).toEqual([]);
  }
});

test('on paper no part of the explorer is cut @desktop', async ({ explorer, page }) => {
  await explorer.open('area=knowsley&year=2024-25');
  expect(await pagesOfA4(page)).toBeLessThanOrEqual(4);
  // An upright A4 page without its margins: the answer and the places stand on the first.
  await page.setViewportSize({ width: 688, height: 994 });
  await page.emulateMedia({ media: 'print' });
  const places = await page.locator('#place-part').boundingBox();
  expect(places!.y + places!.height).toBeLessThanOrEqual(994);
  for (const part of await page.locator('.spreads .part').all()) {
    expect((await part.boundingBox())!.height).toBeLessThanOrEqual(994);
    await expect(part).toHaveCSS('break-inside', 'avoid');
  }
  await laidOut(page);
});

test('on paper the table of several groups fits, and the address has its host @desktop', async ({
  explorer,
  page,
  baseURL,
}) => {
  await explorer.open('area=knowsley&group=fsm&group=send&group=cla');
  // An upright A4 page without its margins.
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await noSidewaysScroll(page);
  const right = await page.locator('.shared').evaluate((table) => table.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(688);
  await laidOut(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#printed')).toHaveText(`${baseURL}/gaps?area=knowsley&group=fsm&group=send&group=cla`);
});
