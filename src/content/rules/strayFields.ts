/** The rule `front-matter-in-body`: fields below the front matter are text to the site. */
import type {ParsedPage} from '../parseText';
import {createFinding, type Finding} from '../findings';
import {readLines} from '../lines';
import {articleFields, pageFields} from '../schemas';
import {offsetOfLine, positionAt} from '../source';

/** Looks for lines of fields at the top of a body, and after a line of hyphens in it. */
export function checkStrayFields({page}: ParsedPage): Finding[] {
  const {source, frontMatter} = page;
  // A file whose front matter is not found has that fault, and no other.
  if (frontMatter.state !== 'present') return [];
  const lines = readLines(source.text.slice(frontMatter.bodyOffset)).map(({text, isCode}) =>
    isCode ? 'code' : text.trimEnd(),
  );
  const firstLine = positionAt(source, frontMatter.bodyOffset).line;
  const top = lines.findIndex((line) => line !== '' && line !== '---');
  return lines.flatMap((line, index) => {
    const begins = index === top || lines[index - 1] === '---';
    if (!begins || !FIELD.test(line) || !isFieldBlock(lines, index)) return [];
    return [
      createFinding('front-matter-in-body', source, offsetOfLine(source, firstLine + index), {
        message: 'Here are fields in the text, where readers see them.',
        hint: 'Move them up between the two lines of --- at the top of the file, or delete them.',
      }),
    ];
  });
}

const names = [...new Set([...Object.keys(articleFields), ...Object.keys(pageFields)])];
const FIELD = new RegExp(`^(?:${names.join('|')}):(?:\\s|$)`);

/** One field may be a sentence that begins so: two are not, nor is one between lines of hyphens. */
function isFieldBlock(lines: readonly string[], start: number): boolean {
  const next = lines.slice(start + 1, start + 1 + LONGEST_VALUE).find((line) => !/^\s/.test(line));
  return next !== undefined && (FIELD.test(next) || (next === '---' && lines[start - 1] === '---'));
}

/** How many lines of a list or a group may stand below a field. */
const LONGEST_VALUE = 30;
