/** Texts that the parser would take minutes for: nobody writes them, but anybody may send them. */

/** Why a text is not read: it nests too deeply, or holds too much. */
export type TooMuch = {readonly kind: 'too-deep' | 'too-much'; readonly offset: number};

/** The longest articles have a twentieth of it; so much is read within a second or two. */
const MAX_FILE_MARKS = 15_000;
const MAX_LENGTH = 300_000;

/** For items in items and for underlined headings it takes time by the square of their number. */
const MAX_ITEMS = 1000;

/** No paragraph of a person has as many; the same holds for them. */
const MAX_PARAGRAPH_MARKS = 5000;

/** Quotes and items in one another, on one line or by steps, take the parser longer still. */
const DEEP =
  /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){100}|^[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;

/** What the parser stops at: marks of Markdown, tabs, and the ends of lines. */
const NO_FILE_MARKS = /[^*_~[\]`:<>!^{}#|&@\\\t\r\n-]+/g;
const NO_PARAGRAPH_MARKS = /[^*_~[\]`:<>!^{}]+/g;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)]|=+|-+)(?:[ \t]|$)/gm;

/** Before a line with nothing on it. */
const BLANK_LINE = /(?=^[ \t\r]*$)/m;

/** Where there is more in a text than is read in the time that a person waits; nothing if there is not. */
export function findTooMuch(text: string): TooMuch | undefined {
  const deep = DEEP.exec(text);
  if (deep) return {kind: 'too-deep', offset: deep.index};
  if (text.length > MAX_LENGTH || countBut(NO_FILE_MARKS, text) > MAX_FILE_MARKS) {
    return {kind: 'too-much', offset: text.search(/\S/)};
  }
  const item = [...text.matchAll(ITEM)].at(MAX_ITEMS);
  if (item) return {kind: 'too-much', offset: item.index};
  return findDenseParagraph(text);
}

function findDenseParagraph(text: string): TooMuch | undefined {
  let start = 0;
  for (const paragraph of text.split(BLANK_LINE)) {
    // Most are too short to hold as many.
    if (
      paragraph.length > MAX_PARAGRAPH_MARKS &&
      countBut(NO_PARAGRAPH_MARKS, paragraph) > MAX_PARAGRAPH_MARKS
    ) {
      return {kind: 'too-deep', offset: start + paragraph.search(/[^\n]/)};
    }
    start += paragraph.length;
  }
  return undefined;
}

function countBut(others: RegExp, text: string): number {
  return text.replace(others, '').length;
}
