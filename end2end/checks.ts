import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until the page is live: the application sets the mark once it has hydrated. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
}

/** Every rule that axe has, best practices included. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(', ')}`,
  );
  expect(said, 'what axe finds').toEqual([]);
}

/** Nothing is wider than the window. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 0.5)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(tooWide, 'elements wider than the window').toEqual([]);
}

/** After hydration the document must be what the server sent, element by element. */
export async function sameDomAfterHydration(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(path, { headers: { accept: 'text/html' } });
  const served = await answer.text();
  await page.goto(path);
  await hydrated(page);
  const [before, after] = await page.evaluate((html) => {
    const lines = (root: Document): string[] => {
      const found: string[] = [`title ${root.title}`];
      const walk = (node: Node, depth: number): void => {
        const indent = ' '.repeat(depth);
        if (node instanceof Element) {
          // What runs or never shows is not part of what a reader sees.
          if (['SCRIPT', 'NOSCRIPT', 'TEMPLATE'].includes(node.tagName)) return;
          const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`);
          found.push(`${indent}<${[node.tagName.toLowerCase(), ...attributes.sort()].join(' ')}>`);
        } else if (node.nodeType === Node.TEXT_NODE && node.textContent) {
          found.push(`${indent}${JSON.stringify(node.textContent)}`);
        }
        node.childNodes.forEach((child) => walk(child, depth + 1));
      };
      // Comments are the framework's marks; without them neighbouring texts become one.
      const comments = root.createNodeIterator(root.body, NodeFilter.SHOW_COMMENT);
      for (let one = comments.nextNode(); one; one = comments.nextNode()) {
        (one as Comment).remove();
      }
      root.body.normalize();
      walk(root.body, 0);
      return found;
    };
    return [lines(new DOMParser().parseFromString(html, 'text/html')), lines(document)];
  }, served);
  expect(after, `the document at ${path} after hydration`).toEqual(before);
}
