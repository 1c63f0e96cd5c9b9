/** The rule `code-differs`: code is the same in all languages. */
import type {Code} from 'mdast';
import type {AlignedText} from '../alignedText';
import type {Block} from '../blocks';
import {createFinding, type Finding} from '../findings';
import {offsetOfLine} from '../source';

/** Languages of blocks that hold text and not code: it is translated. */
const TEXT = new Set(['', 'markdown', 'md', 'mermaid', 'plain', 'plaintext', 'text', 'txt']);

/**
 * Compares each block of code with its source’s, line by line. Comments may be translated, and
 * blocks that name no language, or that of a text, are left alone.
 */
export function checkCode({translation, source, groups}: AlignedText): Finding[] {
  const page = translation.page.source;
  const {path} = source.page.source;
  return groups.flatMap(({target, pairs}) =>
    pairs.flatMap((pair) => {
      const original = codeOf(pair.source[0]?.block);
      if (!original || TEXT.has(original.lang ?? '')) return [];
      const own = codeOf(pair.target[0]?.block);
      if (!own) {
        return [
          createFinding('code-differs', page, target.offset, {
            message: `This section lacks a block of code that ${path} has.`,
            hint: `Copy the block that begins with: ${firstLine(original.value)}`,
          }),
        ];
      }
      const difference = firstDifference(own.value, original.value);
      return difference === undefined
        ? []
        : [
            createFinding('code-differs', page, offsetOfLine(page, rowOf(own) + difference), {
              message: `The code is not that of ${path}: line ${difference + 1} of the block differs.`,
              hint: `There it reads: ${original.value.split('\n')[difference] ?? '(nothing)'}`,
            }),
          ];
    }),
  );
}

function codeOf(block: Block | undefined): Code | undefined {
  return block?.node.type === 'code' ? block.node : undefined;
}

function firstLine(code: string): string {
  return code.split('\n')[0] ?? '';
}

/** The number, from 0, of the first line that is another but for its comment. */
function firstDifference(own: string, original: string): number | undefined {
  const [lines, wanted] = [own, original].map((code) => code.split('\n').map(withoutComment));
  const length = Math.max(lines?.length ?? 0, wanted?.length ?? 0);
  return Array.from({length}, (_, at) => at).find((at) => lines?.[at] !== wanted?.[at]);
}

/** A mark of a comment has a space on both sides; in an address or a colour it has not. */
function withoutComment(line: string): string {
  return line.replace(/(?:^|[ \t])(?:#|\/\/|--)(?:[ \t].*)?$/, '').trimEnd();
}

/** The line of the file on which the code of a block begins, below its fence. */
function rowOf({position}: Code): number {
  return (position?.start.line ?? 0) + 1;
}
