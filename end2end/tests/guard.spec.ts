import { expect, test } from '@playwright/test';
import { Guard } from '../guard';

/** Pages with one planted fault each; the guard must see every one of them. */
const faults: Record<string, { body: string; headers?: Record<string, string>; says: RegExp }> = {
  warning: { body: `<script>console.warn('careful')</script>`, says: /console warning: careful/ },
  hydration: { body: `<script>console.log('hydration failed')</script>`, says: /hydration failed/ },
  exception: { body: `<script>throw new Error('broken')</script>`, says: /thrown: broken/ },
  'inline style against the policy': {
    body: `<p style="color:red">x</p>`,
    headers: { 'content-security-policy': "default-src 'self'" },
    says: /Content Security Policy/,
  },
  'request off the origin': {
    body: `<img alt="" src="http://127.0.0.1:9/x.png">`,
    says: /request off the origin: http:\/\/127\.0\.0\.1:9/,
  },
};

for (const [name, { body, headers, says }] of Object.entries(faults)) {
  test(`the guard sees: ${name} @desktop`, async ({ context, page, baseURL }) => {
    const guard = new Guard(context, new URL(baseURL ?? '').origin);
    await page.route('**/planted', (route) =>
      route.fulfill({ body, headers, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto('/planted');
    await expect.poll(() => guard.found().join('\n')).toMatch(says);
    guard.allow(/./);
    expect(guard.found()).toEqual([]);
  });
}
