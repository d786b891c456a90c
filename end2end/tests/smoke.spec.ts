import { axe, hydrated, noSidewaysScroll, sameDomAfterHydration } from '../checks';
import { expect, test } from '../fixtures';

test('the server says that it is well @desktop', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200);
});

test('the first thing said is the answer @everywhere', async ({ page }) => {
  await page.goto('/gaps');
  const answer = page.getByRole('heading', { level: 1 });
  await expect(answer).toContainText(/eligible\sfor\sfree\sschool\smeals/);
  await expect(answer).toContainText(/20\spoints\s+behind/);
});

test('axe finds nothing', async ({ page }) => {
  await page.goto('/gaps');
  await hydrated(page);
  await axe(page);
});

test('320 pixels are enough @phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/gaps');
  await noSidewaysScroll(page);
});

test('hydration changes nothing', async ({ page }) => {
  await sameDomAfterHydration(page, '/gaps');
});

test('an unknown address is answered in words @everywhere', async ({ page, guard }) => {
  guard.allow(/status of 404/);
  const answer = await page.goto('/nowhere');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
