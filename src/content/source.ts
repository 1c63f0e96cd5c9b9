/** Files as they were read, and places in them. */
import {perObject} from './perObject';

/** A file: its path from the site folder, with `/` between folders, and its text. */
export type SourceFile = {readonly path: string; readonly text: string};

/** A place for people: both numbers start at 1; columns count UTF-16 units, as editors do. */
export type Position = {readonly line: number; readonly column: number};

const lineStarts = perObject(({text}: SourceFile): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|\n|\r/g)].map(({0: mark, index}) => index + mark.length),
]);

/** The line (from 1) that holds the offset; offsets past the end belong to the last line. */
function lineOf(source: SourceFile, offset: number): number {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low + 1;
}

/** Turns an offset into the file's text into line and column. */
export function positionAt(source: SourceFile, offset: number): Position {
  const line = lineOf(source, offset);
  const start = lineStarts(source)[line - 1] ?? 0;
  return {line, column: Math.max(0, offset - start) + 1};
}

/** The text of one line (from 1), without its line break; empty past the end. */
export function lineAt(source: SourceFile, line: number): string {
  const {text} = source;
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) {
    return '';
  }
  // Step by step: a pattern would go over the line, which may be all of a great file.
  let end = starts[line] ?? text.length;
  while (end > start && '\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The offset of the first character of a line (from 1). */
export function offsetOfLine(source: SourceFile, line: number): number {
  return lineStarts(source)[line - 1] ?? source.text.length;
}

const EXCERPT_WIDTH = 76;

/**
 * The line that holds the offset, and below it a caret under the offset. A long line is cut
 * to what surrounds the caret, marked with “…”.
 */
export function excerptAt(source: SourceFile, offset: number): string {
  const {line, column} = positionAt(source, offset);
  const text = lineAt(source, line);
  const from = text.length <= EXCERPT_WIDTH ? 0 : Math.max(0, column - 1 - EXCERPT_WIDTH / 2);
  const before = (from > 0 ? '…' : '') + text.slice(from, column - 1);
  const after = text.slice(column - 1, from + EXCERPT_WIDTH);
  const end = from + EXCERPT_WIDTH < text.length ? '…' : '';
  return `${before}${after}${end}\n${blanks(before)}^`;
}

const WIDE = /[\u3000-\u303F\uFF00-\uFF60]|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/u;
const ZERO_WIDTH = /\p{M}|\p{Cf}/u;

/** Spaces as wide as the text is in a terminal, where Han characters take two columns. */
function blanks(text: string): string {
  return Array.from(text, (character) => {
    if (character === '\t') {
      return '\t';
    }
    if (ZERO_WIDTH.test(character)) {
      return '';
    }
    return WIDE.test(character) ? '  ' : ' ';
  }).join('');
}
