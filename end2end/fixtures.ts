import { expect, test as base } from '@playwright/test';
import { Explorer } from './explorer';
import { Guard } from './guard';

interface Fixtures {
  /** Fails the test when a page did what no page may; `guard.allow` for provoked problems. */
  guard: Guard;
  /** The gap explorer as its readers see it. */
  explorer: Explorer;
}

export const test = base.extend<Fixtures>({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = new Guard(context, new URL(baseURL ?? '').origin);
      await use(guard);
      expect(guard.found(), 'what the pages did and no page may do').toEqual([]);
    },
    { auto: true },
  ],
  explorer: async ({ page, hasTouch }, use) => {
    await use(new Explorer(page, hasTouch ?? false));
  },
});

export { expect };
