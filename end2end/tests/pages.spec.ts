import { axe, hydrated, noSidewaysScroll, sameDomAfterHydration } from '../checks';
import { expect, test } from '../fixtures';

/** Pages in the states that a reader meets. */
const pages: Record<string, string> = {
  home: '/',
  'home without a strategy': '/?area=sefton',
  indicators: '/kpis',
  'indicators without a strategy': '/kpis?area=england',
  'an indicator': '/kpis/ks2-rwm',
  'an indicator that cannot be judged': '/kpis/ks4-a8',
  'an indicator without figures': '/kpis/ofsted-primary-good',
  'a priority': '/priorities/1',
  'a priority without figures': '/priorities/3',
  'the document': '/strategy',
  'free school meals': '/groups/fsm',
  'special needs': '/groups/send',
  'looked-after children': '/groups/cla',
  attendance: '/themes/attendance',
  leadership: '/themes/leadership',
  'after 16': '/themes/post-16',
  'a theme without a strategy': '/themes/places?area=sefton',
  'the report': '/reports/latest',
  'an earlier report': '/reports/2025-09-15',
  glossary: '/glossary',
  about: '/about',
  accessibility: '/accessibility',
  privacy: '/privacy',
  explorer: '/gaps',
  'several groups': '/gaps?area=knowsley&group=fsm&group=send&group=cla',
  'same group elsewhere': '/gaps?area=knowsley&basis=same-group',
  'one school': '/gaps?measure=ks4-destinations&group=disadvantaged&school=140001',
  'many schools': '/gaps?area=hampshire&measure=ks2-rwm-expected&group=disadvantaged&year=2018-19',
  'no figures': '/gaps?area=isles-of-scilly&group=cla',
  corrected: '/gaps?measure=no-such-measure&group=all-pupils&year=1850-51',
  England: '/gaps?area=england',
  attention: '/attention?area=knowsley',
  'attention, filtered to nothing': '/attention?area=st-helens&group=cpp&phase=phonics',
  schools: '/schools',
  'schools, filtered': '/schools?area=knowsley&phase=secondary&has=gap-after-16',
  'no such school name': '/schools?area=knowsley&q=kirkbi+high',
  'schools without an outline': '/schools?area=sefton',
  'schools of England': '/schools?area=england',
  'a secondary school': '/schools/140001',
  'a governor sheet': '/schools/140001/sheet',
  'a governor sheet with few figures': '/schools/104418/sheet',
  'a primary school': '/schools/104444',
  'a special school': '/schools/104495',
  'alternative provision': '/schools/104418',
  'an old number': '/schools/104441',
  'a number of the links alone': '/schools/135478',
  'no such school': '/schools/999999',
  'charts of a school to take': '/take/schools/140001',
  'charts of the explorer to take': '/take/gaps?area=knowsley',
  'a search': '/search?area=knowsley&q=kirkby+high',
  'a search for nothing': '/search',
  'a search that finds nothing': '/search?area=knowsley&q=zzzzzz',
  measure: '/measures/ks2-rwm-expected',
  'measure, revised': '/measures/ks4-destinations?area=knowsley',
  'all groups': '/gaps?view=groups&area=knowsley',
  'all measures': '/gaps?view=measures&area=knowsley&group=fsm',
  methods: '/methods',
  figure: '/gaps/figure?area=knowsley&of=knowsley',
  'figure, blank': '/gaps/figure?area=knowsley&year=2020-21&of=knowsley',
  'unknown area': '/gaps?area=knowsly',
  'not found': '/nowhere',
  'no such indicator': '/kpis/ks4-a9',
  'no such priority': '/priorities/9',
  'no strategy': '/strategy?area=sefton',
  'no such group': '/groups/nobody',
};

/** Those that do not exist, which the browser notes in the console. */
const missing = ['unknown area', 'not found', 'no such indicator', 'no such priority', 'no such group', 'no such school'];

for (const [name, path] of Object.entries(pages)) {
  const isMissing = missing.includes(name);

  test(`${name}: axe finds nothing in light and dark, nothing is too wide`, async ({ page, guard }) => {
    if (isMissing) guard.allow(/status of 404/);
    // Hundreds of rows or drawings keep axe busy.
    test.slow(/many|attention|^all |meals|needs|looked/.test(name));
    // A colour in the middle of its turn is no colour to judge.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(isMissing ? 404 : 200);
    await hydrated(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/Gapwise/);
    await axe(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours are those of the other explorers.
    if (name !== 'many schools') await axe(page);
    await noSidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await noSidewaysScroll(page);
  });

  test(`${name}: hydration changes nothing`, async ({ page, guard }) => {
    if (isMissing) guard.allow(/status of 404/);
    await sameDomAfterHydration(page, path);
  });
}

test('the sheet has nothing that axe finds @phone', async ({ explorer, page }) => {
  await explorer.open('area=knowsley');
  await explorer.openFilters();
  await axe(page);
});

test('the theme is turned, and kept for the next visit', async ({ page, explorer }) => {
  await explorer.open('area=knowsley');
  const menu = page.locator('summary', { hasText: 'Menu' });
  if (await menu.isVisible()) await explorer.press(menu);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await explorer.press(page.getByRole('button', { name: 'Dark theme' }).filter({ visible: true }));
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  expect(await ground()).toBe(dark);
});

test('reduced motion: nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/gaps');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('body *')].filter((element) => {
      const style = getComputedStyle(element);
      const seconds = [...style.transitionDuration.split(','), ...style.animationDuration.split(',')];
      return seconds.some((time) => parseFloat(time) > 0.001);
    }).length,
  );
  expect(moving).toBe(0);
});

test('on paper: no rail, no buttons, no menu @desktop', async ({ page }) => {
  await page.goto('/gaps?area=knowsley');
  await hydrated(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Filters' })).toBeHidden();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
});
