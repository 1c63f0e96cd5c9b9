import type {Page} from 'playwright-core';

/**
 * Counts the characters of each full line of an article's paragraphs, as the browser broke
 * them. Last lines do not count, nor do the raised numbers of footnotes.
 */
export async function lineLengths(page: Page): Promise<number[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.locator('.prose > p').evaluateAll((paragraphs) =>
    paragraphs.slice(0, 16).flatMap((paragraph) => {
      const lines = new Map<number, number>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('sup')) continue;
        for (let index = 0; index < (node.nodeValue ?? '').length; index++) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          // Fonts of one line differ in height; half a line apart is another line.
          const {top, bottom} = range.getBoundingClientRect();
          const line = Math.round((top + bottom) / 2 / 14);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      return [...lines.values()].slice(0, -1);
    }),
  );
}

/** The middle of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
