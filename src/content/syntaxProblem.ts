/** What the Markdown parser gave up on, and where its writer would look for it. */

/** Kinds of faults, by what an author has to do about them; most are of `.mdx`. */
export type SyntaxProblemKind =
  | 'brace-unclosed'
  | 'code'
  | 'comment'
  | 'import'
  | 'link-in-angles'
  | 'tag-unclosed'
  | 'tag-unopened'
  | 'tag-unfinished'
  | 'too-deep'
  | 'too-much'
  | 'other';

export type SyntaxProblem = {
  readonly kind: SyntaxProblemKind;
  readonly offset: number;
  /** The parser's own words. */
  readonly reason: string;
  /** The tag at fault, such as `br`. */
  readonly tag?: string;
};

/** The parts used of the VFileMessage that the parser throws. */
type ParserMessage = {
  reason: string;
  ruleId?: string;
  source?: string;
  place?: {offset?: number; start?: {offset?: number}};
};

function isParserMessage(error: unknown): error is ParserMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/**
 * Reads what the parser threw. It recurses, so that the stack overflows in texts that nest too
 * deeply. An error of another kind is a fault of the program, not of the text: it is thrown on.
 */
export function syntaxProblem(error: unknown, text: string): SyntaxProblem {
  if (error instanceof RangeError) return {kind: 'too-deep', offset: 0, reason: error.message};
  if (!isParserMessage(error)) throw error;
  const {reason, ruleId = '', source = '', place} = error;
  const offset = place?.offset ?? place?.start?.offset;
  if (ruleId === 'end-tag-mismatch') {
    const tag = /`<\/?([^>`]*)>`/.exec(reason)?.[1] ?? '';
    return {kind: 'tag-unclosed', offset: openingTag(reason, text) ?? offset ?? 0, reason, tag};
  }
  const kind = kindOf(reason, ruleId, source);
  return {kind, offset: opening(kind, text, offset ?? 0), reason};
}

function kindOf(reason: string, ruleId: string, source: string): SyntaxProblemKind {
  if (reason.includes('to create a comment in MDX')) {
    return 'comment';
  }
  if (reason.includes('to create a link in MDX')) {
    return 'link-in-angles';
  }
  if (ruleId === 'unexpected-closing-slash') {
    return 'tag-unopened';
  }
  if (source.endsWith('mdxjs-esm')) {
    return 'import';
  }
  if (ruleId === 'acorn') {
    return 'code';
  }
  if (ruleId === 'unexpected-eof' && reason.includes('closing brace')) {
    return 'brace-unclosed';
  }
  return source.endsWith('mdx-jsx') ? 'tag-unfinished' : 'other';
}

/** The place of the opening tag, which the parser tells in words: `<br>` (3:1-3:5). */
function openingTag(reason: string, text: string): number | undefined {
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  if (!line || !column) {
    return undefined;
  }
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, Number(line) - 1);
  return lines.join('').length + Number(column) - 1;
}

/** Goes back from where the parser noticed to the brace or the `<` that began it. */
function opening(kind: SyntaxProblemKind, text: string, offset: number): number {
  if (kind === 'brace-unclosed' || kind === 'code') {
    let depth = 0;
    for (let index = offset - 1; index >= 0; index -= 1) {
      if (text[index] === '}') {
        depth += 1;
      } else if (text[index] === '{' && depth === 0) {
        return index;
      } else if (text[index] === '{') {
        depth -= 1;
      }
    }
  }
  if (['comment', 'link-in-angles', 'tag-unfinished', 'tag-unopened'].includes(kind)) {
    return Math.max(0, text.lastIndexOf('<', Math.max(0, offset - 1)));
  }
  return offset;
}
