/** Fences around code that enclose too much: `fence-wrapped` and `fence-odd`. */
import type {Code} from 'mdast';
import type {ParsedPage} from '../parseText';
import type {Edit} from '../edits';
import {createFinding, type Finding} from '../findings';
import {nodesOf} from '../nodes';
import type {SourceFile} from '../source';

/** Checks the fences of a text; where one encloses all of it, the others are not at fault. */
export function checkFences(parsed: ParsedPage): Finding[] {
  const {page, root} = parsed;
  const codes = nodesOf(root, 'code');
  const wrapping = findWrapping(page.source, page.frontMatter.bodyOffset, codes);
  return wrapping
    ? [wrappedFinding(page.source, wrapping)]
    : codes.flatMap((code) => checkFence(code, page.source));
}

/** The first and the last line of a text, from–to with their line breaks. */
type Wrapping = {readonly opening: Edit; readonly closing: Edit};

/** A fence that says that Markdown follows, or says nothing. */
const OPENING = /^\s*((?:`{3,}|~{3,})[ \t]*(?:markdown|mdx?|text|txt)?[ \t]*(?:\r\n|\n|\r))/i;
const MARKS = /^(?:`{3,}|~{3,})[ \t]*$/;

/**
 * Finds a fence around a whole text, as chatbots hand out what they write. The fence in the last
 * line closes the first one, or else, where fences stand in between, opens what never closes.
 */
function findWrapping(
  {text}: SourceFile,
  bodyOffset: number,
  codes: readonly Code[],
): Wrapping | undefined {
  const body = text.slice(bodyOffset);
  const [all, opening] = OPENING.exec(body) ?? [];
  const end = body.trimEnd().length;
  const lastLine = Math.max(body.lastIndexOf('\n', end - 1), body.lastIndexOf('\r', end - 1)) + 1;
  const marks = body.slice(lastLine, end);
  if (!all || !opening || lastLine < all.length || !MARKS.test(marks)) return undefined;
  if (marks.trim().charAt(0) !== opening.charAt(0)) return undefined;
  const last = codes.at(-1);
  const isOne = codes.length === 1 && endOf(last) >= bodyOffset + end;
  const opensLast = startOf(last) === bodyOffset + lastLine;
  if (!isOne && !opensLast) return undefined;
  const start = bodyOffset + all.length - opening.length;
  return {
    opening: {start, end: start + opening.length, text: ''},
    closing: {start: bodyOffset + lastLine, end: bodyOffset + end, text: ''},
  };
}

function wrappedFinding(source: SourceFile, {opening, closing}: Wrapping): Finding {
  return createFinding('fence-wrapped', source, opening.start, {
    message: 'All of the text stands between two fences, so readers see it as code.',
    hint: 'Delete this line and the last one.',
    fix: [opening, closing],
  });
}

/** `fence-odd`: a fence that runs to the end, or up to the end of the next piece of code. */
function checkFence(code: Code, source: SourceFile): Finding[] {
  const start = startOf(code);
  const [opening = '', ...rest] = source.text.slice(start, endOf(code)).split(/\r\n|\n|\r/);
  const fence = /^(?:`{3,}|~{3,})/.exec(opening)?.[0];
  if (!fence) return [];
  const isClosed = isFence(rest.at(-1) ?? '', fence, /^$/);
  // A fence that names a language opens one: to show it as code takes a longer fence around it.
  const holdsOpening = rest.some((line) => isFence(line, fence, /^[\w-]+$/));
  if (isClosed && !holdsOpening) return [];
  return [
    createFinding('fence-odd', source, start, {
      message: isClosed
        ? 'The code that begins here goes on over the beginning of other code.'
        : 'The code that begins here does not end: all that follows is shown as code.',
      hint: `Put ${fence} on a line of its own after the code.${isClosed ? ` If the fence in between is part of it, begin and end with ${fence}${fence.charAt(0)}.` : ''}`,
    }),
  ];
}

/** Tells whether a line is a fence at least as long, in a list or a quote too. */
function isFence(line: string, fence: string, info: RegExp): boolean {
  const text = line.replace(/^[\s>]*/, '');
  return text.startsWith(fence) && info.test(withoutMarks(text, fence.charAt(0)).trim());
}

function withoutMarks(text: string, mark: string): string {
  let index = 0;
  while (text[index] === mark) index += 1;
  return text.slice(index);
}

function startOf(code: Code | undefined): number {
  return code?.position?.start.offset ?? 0;
}

function endOf(code: Code | undefined): number {
  return code?.position?.end.offset ?? 0;
}
