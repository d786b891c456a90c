import { expect, type Page } from '@playwright/test';

/**
 * Texts of charts and rows that lie on one another or leave the screen, and names whose words are
 * broken: what a reader would call a fault, whatever part of the page it is in.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.evaluate(() => {
    interface Piece {
      text: string;
      drawn: boolean;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }

    /** The letters within a line's box: above and below them the font leaves room. */
    const piece = (text: string, drawn: boolean, box: DOMRect): Piece => ({
      text: text.trim(),
      drawn,
      left: box.left + 0.5,
      right: box.right - 0.5,
      top: box.top + box.height * 0.25 + scrollY,
      bottom: box.bottom - box.height * 0.24 + scrollY,
    });

    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const shownText = (text: Element) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let said = '';
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent && isShown(parent)) said += walker.currentNode.textContent;
      }
      return said;
    };
    const drawn = [...document.querySelectorAll('main svg text')]
      .filter((text) => isShown(text) && shownText(text).trim())
      .map((text) => piece(shownText(text), true, text.getBoundingClientRect()));

    const written: Piece[] = [];
    const broken: string[] = [];
    const parts =
      '.row-name, .row-gap, .row-change, .row-blank, .verdict, .phone-head, h2, .sub, .source, .section-title';
    for (const part of document.querySelectorAll(`main :is(${parts})`)) {
      if (!isShown(part) || part.closest('.vh, .why-box')) continue;
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement || !isShown(node.parentElement)) continue;
        for (const word of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
          if (new Set(boxes.map((box) => box.top)).size > 1) broken.push(`broken: ${word[0]}`);
          written.push(...boxes.map((box) => piece(word[0], false, box)));
        }
      }
    }

    const room = document.documentElement.clientWidth;
    const gone = [...drawn, ...written]
      .filter((one) => one.left < -0.5 || one.right > room + 0.5)
      .map((one) => `off the screen: ${one.text} (${Math.round(one.left)} to ${Math.round(one.right)})`);

    // Two drawn texts side by side need a space between them.
    const meets = (one: Piece, other: Piece) => {
      const apart = other.drawn ? 2 : 0;
      return (
        one.left < other.right + apart &&
        other.left < one.right + apart &&
        one.top < other.bottom &&
        other.top < one.bottom
      );
    };
    const over: string[] = [];
    drawn.forEach((one, index) => {
      for (const other of [...drawn.slice(index + 1), ...written]) {
        if (meets(one, other)) {
          over.push(`overlap: ${one.text} / ${other.text} at ${Math.round(one.left)}, ${Math.round(one.top)}`);
        }
      }
    });
    return [...broken, ...gone, ...over];
  });
}

/** Nothing of the page is laid out so that a reader could not read it. */
export async function laidOut(page: Page): Promise<void> {
  expect(await layoutFaults(page), `what is laid out badly at ${page.url()}`).toEqual([]);
}

/** How many upright A4 pages a print of what stands takes. */
export async function pagesOfA4(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: false });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
