/** Reads Markdown line by line, without parsing it: which lines are code, and what is comment. */

export type Line = {
  /** Without comments and without the line break. */
  readonly text: string;
  /** The line lies in a fence, or is one of its ends. */
  readonly isCode: boolean;
};

/**
 * Parts a text into lines. Takes time in proportion to the text, whatever the text is.
 * Comments in code stay, and so does one that never closes: readers see both.
 */
export function readLines(markdown: string): Line[] {
  // Most texts have no CR, and a text is parted much faster by a string than by a pattern.
  const lines = markdown.split(markdown.includes('\r') ? /\r\n|\n|\r/ : '\n');
  const comments = commentReader(lines);
  const isFenced = /```|~~~/.test(markdown) ? fenceReader() : () => false;
  return lines.map((line, index) =>
    !comments.isOpen() && isFenced(line)
      ? {text: line, isCode: true}
      : {text: comments.strip(line, index), isCode: false},
  );
}

/** What holds lines by their beginnings: a quote by its mark, other things by an indent. */
type Container = {readonly kind: 'quote' | 'item' | 'footnote'; readonly indent: number};

/** The containers that a line stands in, and what is in it after their marks. */
type Begun = {readonly containers: readonly Container[]; readonly rest: string};

/**
 * Containers in one another beyond this are not looked for, so that every line takes time in
 * proportion to its length. `findTooMuch` keeps such a text from the parser, too.
 */
const MAX_DEPTH = 100;

/**
 * Follows fences from line to line, as CommonMark reads them: they stand in quotes, items and
 * footnotes, too, and end with these. Every line goes in, in order; out comes whether it is code.
 */
function fenceReader(): (line: string) => boolean {
  let containers: readonly Container[] = [];
  let fence: string | undefined;
  let isInParagraph = false;
  let isEmptyItem = false;
  return (line) => {
    const {containers: held, rest} = goOn(containers, spreadTabs(line));
    const isHeld = held.length === containers.length;
    if (fence !== undefined && isHeld) {
      if (CLOSING.exec(rest)?.[1]?.startsWith(fence)) fence = undefined;
      return true;
    }
    const begun = beginContainers(held, rest, isInParagraph && isHeld);
    const isUnderline = isInParagraph && isHeld && UNDERLINE.test(rest);
    // A paragraph goes on even in a line without the marks of its containers.
    if (isInParagraph && begun.containers === held && isText(rest) && !isUnderline) return false;
    // An item may begin with one blank line, but not with two.
    const isEnded = isEmptyItem && isHeld && BLANK.test(rest);
    containers = isEnded ? held.slice(0, -1) : begun.containers;
    fence = OPENING.exec(begun.rest)?.[1];
    isInParagraph = isText(begun.rest) && !INDENTED.test(begun.rest) && !isUnderline;
    const hasBegun = begun.containers !== held;
    isEmptyItem = hasBegun && BLANK.test(begun.rest) && begun.containers.at(-1)?.kind === 'item';
    return fence !== undefined;
  };
}

/** Writes tabs as the spaces that they stand for: there are stops at every fourth column. */
function spreadTabs(line: string): string {
  if (!line.includes('\t')) return line;
  return line.replace(/([^\t]*)\t/g, (_, before: string) =>
    before.padEnd(before.length + 4 - (before.length % 4)),
  );
}

/** Which of the containers a line goes on with: all up to the first whose mark it lacks. */
function goOn(containers: readonly Container[], line: string): Begun {
  let rest = line;
  for (const [depth, {kind, indent}] of containers.entries()) {
    const isHeld =
      kind === 'quote' ? QUOTE.test(rest) : rest.startsWith(' '.repeat(indent)) || BLANK.test(rest);
    if (!isHeld) return {containers: containers.slice(0, depth), rest};
    rest = kind === 'quote' ? rest.replace(QUOTE, '') : rest.slice(indent);
  }
  return {containers, rest};
}

/** Adds the containers that begin in a line. Without any, the same list comes back. */
function beginContainers(held: readonly Container[], line: string, isInParagraph: boolean): Begun {
  let [containers, rest] = [held, line];
  while (containers.length < MAX_DEPTH) {
    const mark = readMark(rest, isInParagraph && containers === held);
    if (!mark) break;
    containers = [...containers, mark];
    rest = rest.slice(mark.length);
  }
  return {containers, rest};
}

/** Reads the mark that a container begins with. Only some items begin within a paragraph. */
function readMark(
  line: string,
  isInParagraph: boolean,
): (Container & {length: number}) | undefined {
  const [quote] = QUOTE.exec(line) ?? [];
  if (quote) return {kind: 'quote', indent: 0, length: quote.length};
  const [footnote] = FOOTNOTE.exec(line) ?? [];
  if (footnote) return {kind: 'footnote', indent: 4, length: footnote.length};
  const [, marker, number = '1', gap = '', next = ''] = ITEM.exec(line) ?? [];
  if (!marker || BREAK.test(line)) return undefined;
  if (isInParagraph && (next === '' || number !== '1')) return undefined;
  // After a wider gap it is indented code that stands in the item.
  const indent = marker.length + (next === '' || gap.length > 4 ? 1 : gap.length);
  return {kind: 'item', indent, length: indent};
}

/** Tells whether a line may be one of a paragraph, as an indented one may that is not its first. */
function isText(line: string): boolean {
  if (INDENTED.test(line)) return true;
  return ![BLANK, BREAK, OTHER_BLOCK, OPENING].some((pattern) => pattern.test(line));
}

const BLANK = /^ *$/;
const INDENTED = /^ {4,}[^ ]/;
const QUOTE = /^ {0,3}> ?/;
const FOOTNOTE = /^ {0,3}\[\^[^\s[\]]+\]: */;
const ITEM = /^( {0,3}(?:[-*+]|(\d{1,9})[.)]))(?= |$)( *)([^]?)/;
const BREAK = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/;
const UNDERLINE = /^ {0,3}(?:-+|=+) *$/;

/** A heading, an edge of a box, or a tag. */
const OTHER_BLOCK = /^ {0,3}(?:#{1,6}(?: |$)|:::|<)/;

/** After backquotes there is none, or it would be code in a line. */
const OPENING = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^ {0,3}(`{3,}|~{3,}) *$/;

/** How comments end, by how they begin: in `.md`, and in `.mdx`. */
const COMMENT_ENDS: Readonly<Record<string, string>> = {'<!--': '-->', '{/*': '*/}'};

type CommentReader = {isOpen: () => boolean; strip: (line: string, index: number) => string};

/** Follows comments from line to line. A mark in backquotes begins none. */
function commentReader(lines: readonly string[]): CommentReader {
  let awaited: string | undefined;
  const lastLineWith = new Map<string, number>();
  const isClosedAfter = (end: string, line: string, from: number, index: number): boolean => {
    const last = lastLineWith.get(end) ?? lastIndexOf(lines, end);
    lastLineWith.set(end, last);
    return last > index || (last === index && line.includes(end, from));
  };
  const strip = (line: string, index: number): string => {
    let kept = '';
    let from = 0;
    if (awaited !== undefined) {
      const end = line.indexOf(awaited);
      if (end < 0) {
        return '';
      }
      from = end + awaited.length;
      awaited = undefined;
    }
    if (!line.includes('<!--', from) && !line.includes('{/*', from)) {
      return line.slice(from);
    }
    let quotes = 0;
    const marks = /`|<!--|\{\/\*/g;
    marks.lastIndex = from;
    for (let mark = marks.exec(line); mark; mark = marks.exec(line)) {
      const end = COMMENT_ENDS[mark[0]];
      if (end === undefined) {
        quotes += 1;
      } else if (quotes % 2 === 0 && isClosedAfter(end, line, marks.lastIndex, index)) {
        kept += line.slice(from, mark.index);
        const close = line.indexOf(end, marks.lastIndex);
        if (close < 0) {
          awaited = end;
          return kept;
        }
        from = close + end.length;
        marks.lastIndex = from;
      }
    }
    return kept + line.slice(from);
  };
  return {isOpen: () => awaited !== undefined, strip};
}

function lastIndexOf(lines: readonly string[], part: string): number {
  let index = lines.length - 1;
  while (index >= 0 && !lines[index]?.includes(part)) {
    index -= 1;
  }
  return index;
}
