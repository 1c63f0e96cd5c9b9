/** Shows what changed between two texts. */
import {createTwoFilesPatch, diffWordsWithSpace} from 'diff';
import {createColors} from 'picocolors';
import {printable} from './printable';

/** The words of both texts, what went and what came marked by colour, or else `[-…-]` and `{+…+}`. */
export function wordDiff(before: string, after: string, colors: boolean): string {
  const paint = createColors(colors);
  return diffWordsWithSpace(before, after)
    .map(({value: words, added, removed}) => {
      const value = printable(words);
      if (added) return colors ? paint.green(value) : `{+${value}+}`;
      if (removed) return colors ? paint.red(paint.strikethrough(value)) : `[-${value}-]`;
      return value;
    })
    .join('');
}

/** The lines that differ, in unified format with two lines around them. */
export function lineDiff(
  names: readonly [string, string],
  before: string,
  after: string,
  colors: boolean,
): string {
  const paint = createColors(colors);
  const patch = createTwoFilesPatch(...names, before, after, undefined, undefined, {context: 2});
  return printable(patch)
    .split('\n')
    .filter((line) => !/^=+$/.test(line))
    .map((line) => {
      if (/^(?:---|\+\+\+)/.test(line)) return paint.bold(line);
      if (line.startsWith('+')) return paint.green(line);
      if (line.startsWith('-')) return paint.red(line);
      return line.startsWith('@@') ? paint.cyan(line) : line;
    })
    .join('\n');
}
