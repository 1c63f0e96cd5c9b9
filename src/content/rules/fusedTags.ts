/** The rule `tag-separator`: two tags are parted by the comma of YAML, not by another sign. */
import type {ParsedPage} from '../parseText';
import type {Edit} from '../edits';
import {createFinding, type Finding} from '../findings';
import {lineAt, positionAt, type SourceFile} from '../source';

const SEPARATOR = /[،，、؛；;]/;

/** Tells whether what should be one key is several. */
export function isFused(key: string): boolean {
  return SEPARATOR.test(key);
}

/** Finds items of the list of tags that are several tags. */
export function checkFusedTags({page}: ParsedPage): Finding[] {
  const {source, frontMatter} = page;
  const {tags} = frontMatter.yaml.data;
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag: unknown, index) => {
    if (typeof tag !== 'string' || !isFused(tag)) return [];
    const offset = frontMatter.yaml.places.get(`tags/${index}`)?.value;
    if (offset === undefined) return [];
    const parts = tag.split(SEPARATOR).map((part) => part.trim());
    return [
      createFinding('tag-separator', source, separatorOffset(source, offset), {
        message: `“${tag}” is read as one tag.`,
        hint: `Put a plain comma “,” between tags: [${parts.join(', ')}]`,
        fix: parts.every((part) => PLAIN.test(part)) ? splitItem(source, offset, tag, parts) : [],
      }),
    ];
  });
}

/** What YAML takes for text without quotes. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}_-]+)*$/u;

function separatorOffset({text}: SourceFile, offset: number): number {
  return offset + Math.max(0, text.slice(offset).search(SEPARATOR));
}

/** Makes an item several, in a list between brackets or of one line each. */
function splitItem(
  source: SourceFile,
  offset: number,
  tag: string,
  parts: readonly string[],
): Edit[] {
  const {text} = source;
  const quote = /["']/.exec(text.charAt(offset))?.[0] ?? '';
  const end = offset + tag.length + 2 * quote.length;
  if (text.slice(offset, end) !== quote + tag + quote) return [];
  const {line, column} = positionAt(source, offset);
  const before = lineAt(source, line).slice(0, column - 1);
  const separator = /^\s*-\s+$/.test(before) ? `\n${before}` : ', ';
  return [{start: offset, end, text: parts.join(separator)}];
}
