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
  const isFenced = fenceReader();
  return lines.map((line, index) =>
    !comments.isOpen() && isFenced(line)
      ? {text: line, isCode: true}
      : {text: comments.strip(line, index), isCode: false},
  );
}

/** Follows fences from line to line, in quotes and lists too. */
function fenceReader(): (line: string) => boolean {
  let fence: string | undefined;
  return (line) => {
    if (!line.includes('```') && !line.includes('~~~')) {
      return fence !== undefined;
    }
    const [, mark, info = ''] = /^[\s>]*(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === undefined) {
      fence = mark;
      return mark !== undefined;
    }
    if (mark?.startsWith(fence) && info.trim() === '') {
      fence = undefined;
    }
    return true;
  };
}

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
