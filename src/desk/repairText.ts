/** Repairs to the text of a submission that change none of its words. Each says what it did. */
import type {RootContent} from 'mdast';
import type {Article} from '../content/article';
import {parseText} from '../content/parseText';
import {toLatinDigits} from '../content/digits';
import {applyEdits, type Edit} from '../content/edits';
import {parseFrontMatter} from '../content/frontMatter';
import {readLines} from '../content/lines';
import {checkTitles} from '../content/rules/titles';
import {bareHeading} from './headingLine';

/** What came of a repair; nothing in `changes` when there was nothing to repair. */
export type Repaired = {readonly text: string; readonly changes: readonly string[]};

/** Line breaks, marks of byte order, composed characters (Unicode NFC). */
export function repairCharacters(text: string): Repaired {
  const unmarked = text.replace(/^\uFEFF/, '');
  const broken = unmarked.replace(/\r\n?/g, '\n');
  const composed = broken.normalize('NFC');
  const ended = composed.endsWith('\n') ? composed : `${composed}\n`;
  return {
    text: ended,
    changes: [
      ...(unmarked === text ? [] : ['Took out the byte order mark at the beginning.']),
      ...(broken === unmarked ? [] : ['Wrote line breaks as the other articles have them.']),
      ...(composed === broken ? [] : ['Composed characters that were written in parts (NFC).']),
    ],
  };
}

const OPENING = /^(`{3,}|~{3,})[ \t]*(markdown|md|mdx)?[ \t]*\n/i;

/** “Here is the translation:” before a fence that says that a file is in it. */
const PREFACE =
  /^(?![`~#>|-])[^\n]{1,200}[:：][ \t]*\n\s*(?=(?:`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)[ \t]*\n)/i;

/** The same before a head that says what the title is. Each line can be read in one way only. */
const PREFACE_OF_HEAD =
  /^(?!---)[^\n]{1,200}[:：.。!！][ \t]*\n\s*(?=---[ \t]*\n(?:[A-Za-z_][\w-]*:.*\n|[ \t].*\n)*title:.*\n(?:.*\n){0,40}?---[ \t]*(?:\n|$))/;

/** Language models say that there is a translation, and then begin with its front matter. */
export function dropPreface(text: string): Repaired {
  const trimmed = text.trimStart();
  const [preface] = PREFACE_OF_HEAD.exec(trimmed) ?? [];
  if (preface === undefined) return {text, changes: []};
  return {
    text: trimmed.slice(preface.length),
    changes: [`Left out what stood before the front matter: “${preface.trim()}”`],
  };
}

/** Language models hand a whole file over in a fence, which makes all of it code. */
export function unwrapFence(text: string): Repaired {
  const [preface = ''] = PREFACE.exec(text.trim()) ?? [];
  const before = preface.trim();
  const trimmed = text.trim().slice(preface.length);
  const [, fence = '', info = ''] = OPENING.exec(trimmed) ?? [];
  if (fence === '' || !trimmed.endsWith(`\n${fence}`)) return {text, changes: []};
  const inner = trimmed.slice(trimmed.indexOf('\n') + 1, -fence.length);
  if (!isFile(inner, info)) return {text, changes: []};
  return {
    text: inner,
    changes: [
      ...(before === '' ? [] : [`Left out what stood before it: “${before}”`]),
      'Took the whole text out of the code fence around it.',
    ],
  };
}

/**
 * Tells a file in a fence from a text that begins with code and ends with code. Code begins with
 * no front matter, though it may with what would be a title, such as a comment in a script.
 */
function isFile(inner: string, info: string): boolean {
  const fences = inner.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0;
  if (/^\s*---[ \t]*\n/.test(inner) || info !== '') {
    return fences % 2 === 0 && /^\s*(?:---[ \t]*\n|# \S)/.test(inner);
  }
  return fences === 0 && /^\s*# \S/.test(inner);
}

/** Quotes values that are no YAML without quotes, such as a title with a colon in it. */
export function quoteValues(text: string): Repaired {
  const {state, yaml, bodyOffset} = parseFrontMatter(text);
  if (state !== 'present' || !yaml.problem) return {text, changes: []};
  const head = text.slice(0, bodyOffset);
  const fields: string[] = [];
  const quoted = head.replace(
    /^([A-Za-z_][\w-]*):[ \t]+(?!["'[{|>&*#])(\S.*)$/gm,
    (line, field: string, rest: string) => {
      const value = rest.trimEnd();
      if (!NEEDS_QUOTES.test(value)) return line;
      fields.push(field);
      return `${field}: ${JSON.stringify(value)}`;
    },
  );
  if (fields.length === 0) return {text, changes: []};
  return {
    text: quoted + text.slice(bodyOffset),
    changes: [`Put quotes around the value of ${fields.join(', ')}.`],
  };
}

/** A colon before a space, a hash after one, and what YAML has other uses for. */
const NEEDS_QUOTES = /:(?:\s|$)|\s#|^[%@`!?-]/;

/** Numbered lists are numbered in ASCII digits; pages show them in the language's own. Years number none. */
export function renumberLists(text: string): Repaired {
  let count = 0;
  const code = readLines(text).map(({isCode}) => isCode);
  const written = text.split('\n');
  const lines = written.map((line, index) => {
    if (code[index] || !mayBeginItem(written[index - 1])) return line;
    return line.replace(/^(\s{0,12})([۰-۹٠-٩]{1,3})([.)])(?=\s)/, (...[, indent, number, mark]) => {
      count += 1;
      return `${indent}${toLatinDigits(String(number))}${mark}`;
    });
  });
  return {
    text: lines.join('\n'),
    changes:
      count > 0
        ? [`Numbered ${count === 1 ? 'an item' : `${count} items`} of lists in ASCII digits.`]
        : [],
  };
}

/** In the middle of a paragraph a number and a dot end a sentence. */
function mayBeginItem(lineBefore = ''): boolean {
  return /^\s*(?:$|[-*+]\s|[\d۰-۹٠-٩]{1,3}[.)]\s|\s{2,}\S|>)/.test(lineBefore);
}

/** Digits of escapes that were translated along with the text: `%۲۰` was `%20`. Code stays. */
export function repairEscapes(text: string): Repaired {
  const code = readLines(text).map(({isCode}) => isCode);
  const lines = text
    .split('\n')
    .map((line, index) =>
      code[index]
        ? line
        : line.replace(CODE_OR_ADDRESS, (found) =>
            found.startsWith('`') ? found : withLatinEscapes(found),
          ),
    );
  const repaired = lines.join('\n');
  return {
    text: repaired,
    changes: repaired === text ? [] : ['Wrote percent escapes in addresses with ASCII digits.'],
  };
}

/**
 * Code in a line, so that no address is found in it; what stands in a link's brackets, and what
 * begins as an address of the web.
 */
const CODE_OR_ADDRESS =
  /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|(?<=\]\()[^()\n]*|\bhttps?:\/\/[^\s()<>"']*/g;

function withLatinEscapes(address: string): string {
  return address.replace(/%[0-9a-f۰-۹٠-٩]{2}/gi, toLatinDigits);
}

/** Drops a heading that says what the title says: the page shows the title itself. */
export function dropTitleHeading(article: Article): Repaired {
  const edits = checkTitles(parseText(article)).flatMap(({fix}) => fix ?? []);
  return {
    text: applyEdits(article.source.text, edits),
    changes: edits.length > 0 ? ['Dropped the heading that repeats the title.'] : [],
  };
}

/**
 * Ends the excerpt of lists: where a marker of other words stands, and where no place is marked,
 * after as many blocks as in the source, else after the first paragraph.
 */
export function markExcerpt(article: Article, source?: Article): Repaired {
  const {text} = article.source;
  const {body, root} = parseText(article);
  const {state, offset} = body.truncation;
  const marker = body.format === 'mdx' ? '{/* truncate */}' : '<!-- truncate -->';
  if (state === 'present') return {text, changes: []};
  if (state === 'misspelt') return respellMarker(text, offset, marker);
  const last = source && lastOfExcerpt(source, root.children);
  const end = (last ?? root.children.find(isParagraph))?.position?.end.offset;
  if (end === undefined) return {text, changes: []};
  return {
    text: applyEdits(text, [{start: end, end, text: `\n\n${marker}`}]),
    changes: [
      last
        ? 'Marked the end of the excerpt for lists, where the source has it.'
        : 'Marked the first paragraph as the excerpt for lists.',
    ],
  };
}

/** The author has chosen the place, so that no other is marked, whatever stands there. */
function respellMarker(text: string, offset: number, marker: string): Repaired {
  MISSPELT_MARKER.lastIndex = offset;
  const [written] = MISSPELT_MARKER.exec(text) ?? [];
  if (written === undefined || written === marker) return {text, changes: []};
  return {
    text: applyEdits(text, [{start: offset, end: offset + written.length, text: marker}]),
    changes: [`Wrote “${marker}” for “${written}”, which ends no excerpt.`],
  };
}

/** In a line with other words, the comment of the other format may be what the text is about. */
const MISSPELT_MARKER = /<!--\s*\w+\s*-->|(?<=^[ \t]*)\{\/\*\s*\w+\s*\*\/\}(?=[ \t]*$)/my;

/** The block of a translation that ends the excerpt, where its blocks begin as the source's do. */
function lastOfExcerpt(source: Article, blocks: readonly RootContent[]): RootContent | undefined {
  const {body, root} = parseText(source);
  const {state, offset} = body.truncation;
  if (state !== 'present') return undefined;
  const shown = root.children.filter(({position}) => (position?.end.offset ?? 0) <= offset);
  const isAlike = shown.every(({type}, at) => blocks[at]?.type === type);
  return isAlike ? blocks[shown.length - 1] : undefined;
}

const isParagraph = ({type}: RootContent): boolean => type === 'paragraph';

/**
 * Gives headings the ids of the source's, so that links lead to the same place in all languages.
 * Only where both have the same headings, by number and level.
 */
export function adoptHeadingIds(article: Article, source: Article): Repaired {
  const {text} = article.source;
  const own = parseText(article).body.headings.filter(({depth}) => depth > 1);
  const theirs = parseText(source).body.headings.filter(({depth}) => depth > 1);
  const agree =
    own.length === theirs.length && own.every(({depth}, at) => depth === theirs[at]?.depth);
  if (!agree) return {text, changes: []};
  const edits = own.flatMap(({id, offset}, index): Edit[] => {
    const wanted = theirs[index]?.id;
    if (wanted === undefined || wanted === id) return [];
    const line = /^.*/.exec(text.slice(offset))?.[0] ?? '';
    const bare = bareHeading(line);
    return [{start: offset, end: offset + line.length, text: `${bare} {#${wanted}}`}];
  });
  return {
    text: applyEdits(text, edits),
    changes: edits.length > 0 ? [`Gave ${edits.length} headings the anchors of the source.`] : [],
  };
}
