import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Block, BlockGroup, BlockKind} from '../../../../src/content/blocks';
import {toLatinDigits} from '../../../../src/content/digits';
import {figuresIn} from '../../../../src/content/figures';
import {NoChoice, type Random} from './random';
import {rangeOf, type Subject} from './subjects';

/** One way to damage a translation. */
export type Damage = {
  readonly name: string;
  readonly apply: (subject: Subject, random: Random) => string;
  /** Findings that tell of it: one of them must be there. */
  readonly ids: readonly string[];
};

type Range = readonly [start: number, end: number];

function replace(text: string, [start, end]: Range, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** Takes ranges out, from the last on, so that the others stay where they are. */
function without(text: string, ranges: readonly Range[]): string {
  return [...ranges].sort((a, b) => b[0] - a[0]).reduce((kept, at) => replace(kept, at, ''), text);
}

function blocksOf({groups}: Subject, ...kinds: BlockKind[]): Block[] {
  return groups.flatMap(({blocks}) => blocks.filter(({kind}) => kinds.includes(kind)));
}

function sectionsOf(groups: readonly BlockGroup[]): BlockGroup[] {
  return groups.filter(({kind}) => kind === 'section');
}

/** From the heading of a section up to the next, or to the footnotes. */
function sectionRange(groups: readonly BlockGroup[], at: number): Range {
  const sections = sectionsOf(groups);
  const [section, next] = [sections[at], sections[at + 1]];
  const lastBlock = section?.blocks.at(-1);
  if (!section || !lastBlock) throw new NoChoice();
  return [section.offset, next?.offset ?? rangeOf(lastBlock)[1]];
}

/** A section that has something below its heading; the introduction is none. */
function pickSection({groups}: Subject, random: Random): number {
  const full = sectionsOf(groups).flatMap(({blocks}, at) =>
    at > 0 && blocks.length > 1 ? [at] : [],
  );
  return random.pick(full);
}

/** Several neighbours out of those of a kind that stand in one section. */
function pickRun({groups}: Subject, random: Random, kind: BlockKind): Block[] {
  const runs = groups
    .map(({blocks}) => blocks.filter((block) => block.kind === kind))
    .filter(({length}) => length > 2);
  const run = random.pick(runs);
  // The first row of a table is its head, without which it is no table.
  const from = random.between(kind === 'row' ? 1 : 0, run.length - 2);
  return run.slice(from, random.between(from + 1, run.length - 1) + 1);
}

/** All texts of the prose, with where they stand; code and what is written with escapes is not. */
function textRanges({groups, text}: Subject): {range: Range; value: string}[] {
  const found: {range: Range; value: string}[] = [];
  for (const {node} of groups.flatMap(({blocks}) => blocks)) {
    visit(node, 'text', ({value, position}) => {
      const range = [position?.start.offset ?? 0, position?.end.offset ?? 0] as const;
      if (text.slice(...range) === value) found.push({range, value});
    });
  }
  return found;
}

/** Figures of the prose that are more than a count, with where they stand. */
function figures(subject: Subject): {range: Range; text: string}[] {
  return textRanges(subject).flatMap(({range: [start], value}) => {
    let from = 0;
    return figuresIn(value).flatMap(({kind, text}) => {
      const at = value.indexOf(text, from);
      from = at + text.length;
      return kind === 'slight' ? [] : [{range: [start + at, start + from] as const, text}];
    });
  });
}

function links(subject: Subject): Range[] {
  return nodesOf(subject, 'link');
}

function nodesOf({groups}: Subject, type: Nodes['type']): Range[] {
  const ranges: Range[] = [];
  for (const {node} of groups.flatMap(({blocks}) => blocks)) {
    visit(node, type, ({position}: Nodes) => {
      ranges.push([position?.start.offset ?? 0, position?.end.offset ?? 0]);
    });
  }
  return ranges;
}

/** Puts something in the text of a paragraph, at a space, or where its script has none, anywhere. */
function inject(subject: Subject, random: Random, put: string): string {
  const [start, end] = rangeOf(random.pick(blocksOf(subject, 'paragraph')));
  const space = subject.text.indexOf(' ', random.between(start, end));
  const at = space < 0 || space > end ? end : space;
  return replace(subject.text, [at, at], put);
}

/** Puts another digit of the same script in the place of one; a number keeps its length. */
function changeDigit(text: string, random: Random): string {
  const {0: digit, index} = random.pick([...text.matchAll(/\p{Nd}/gu)]);
  const code = digit.codePointAt(0) ?? 0;
  const value = Number(toLatinDigits(digit));
  const other = random.pick([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((candidate) => candidate !== value));
  return replace(text, [index, index + 1], String.fromCodePoint(code - value + other));
}

/** Words for magnitudes that are mistaken for one another. */
const MAGNITUDES: readonly (readonly [string, string])[] = [
  ['میلیون', 'میلیارد'],
  ['تریلیون', 'میلیون'],
  ['مليون', 'مليار'],
  ['تريليون', 'مليار'],
  ['млн', 'млрд'],
  ['трлн', 'млн'],
  ['万亿', '亿'],
  ['万', '亿'],
];

function changeMagnitude(subject: Subject, random: Random): string {
  const candidates = figures(subject).flatMap(({range, text}) => {
    const pair = MAGNITUDES.find(([word]) => text.includes(word));
    return pair ? [{range, text: text.replace(...pair)}] : [];
  });
  const {range, text} = random.pick(candidates);
  return replace(subject.text, range, text);
}

function swapDecimal(subject: Subject, random: Random): string {
  const candidates = figures(subject).flatMap(({range, text}) => {
    const swapped = text.replace(/^(\p{Nd}+)([.,٫])(\p{Nd}+)/u, '$3$2$1');
    return swapped === text ? [] : [{range, text: swapped}];
  });
  const {range, text} = random.pick(candidates);
  return replace(subject.text, range, text);
}

/** Exchanges a word of the code for another. */
function changeCode(subject: Subject, random: Random): string {
  const ranges = nodesOf(subject, 'code').filter(([start]) =>
    /^```[a-z]/.test(subject.text.slice(start)),
  );
  const [start, end] = random.pick(ranges);
  const lines = subject.text
    .slice(start, end)
    .replace(/(?:#|\/\/) .*$/gm, (it) => ' '.repeat(it.length));
  const below = lines.indexOf('\n');
  const words = [...lines.slice(below, -3).matchAll(/[A-Za-z_]{2,}/g)];
  const {0: word, index} = random.pick(words);
  const at = start + below + index;
  return replace(subject.text, [at, at + word.length], `${word}2`);
}

/** Puts the source of a block in its place, as a translator who forgot it does. */
function leaveBlock(subject: Subject, random: Random): string {
  const pairs = subject.groups.flatMap(({blocks}, at) =>
    blocks.flatMap((block, place) => {
      const original = subject.sourceGroups[at]?.blocks[place];
      const isProse = !['code', 'html', 'heading', 'row'].includes(block.kind);
      return original && isProse && original.prose.split(' ').length > 7
        ? [[block, original] as const]
        : [];
    }),
  );
  const [block, original] = random.pick(pairs);
  return replace(subject.text, rangeOf(block), subject.sourceText.slice(...rangeOf(original)));
}

function leaveSection(subject: Subject, random: Random): string {
  const at = pickSection(subject, random);
  const [start, end] = sectionRange(subject.sourceGroups, at);
  return replace(
    subject.text,
    sectionRange(subject.groups, at),
    subject.sourceText.slice(start, end),
  );
}

/** Cuts out of a section what is between two points of it, of a third of it and more. */
function hole(subject: Subject, random: Random): string {
  const [start, end] = sectionRange(subject.groups, pickSection(subject, random));
  const from = subject.text.indexOf('\n', start) + 1;
  const size = Math.floor((end - from) / 3);
  const first = random.between(from, end - size - 1);
  return replace(subject.text, [first, random.between(first + size, end - 1)], '');
}

/** Changes the front matter. */
function inFrontMatter({text, bodyOffset}: Subject, change: (yaml: string) => string): string {
  return change(text.slice(0, bodyOffset)) + text.slice(bodyOffset);
}

function changeHash(subject: Subject, random: Random): string {
  return inFrontMatter(subject, (yaml) => {
    const hashes = [...yaml.matchAll(/\b[0-9a-f]{8}\b/g)];
    const {0: hash, index} = random.pick(hashes);
    const digit = random.between(0, 7);
    const other = hash[digit] === 'a' ? 'b' : 'a';
    return replace(yaml, [index + digit, index + digit + 1], other);
  });
}

function dropTag(subject: Subject, random: Random): string {
  return inFrontMatter(subject, (yaml) =>
    yaml.replace(/^tags: \[(.*)\]$/m, (_, list: string) => {
      const tags = list.split(', ');
      const lost = random.pick(tags);
      return `tags: [${tags.filter((tag) => tag !== lost).join(', ')}]`;
    }),
  );
}

/** The line of an item, or of a row, with its break. */
function itemLine(block: Block): Range {
  const [start, end] = rangeOf(block);
  // The number and the space after it.
  return [start - 3, end + 1];
}

function rowLine(block: Block): Range {
  const [start, end] = rangeOf(block);
  return [start, end + 1];
}

/** Damages whose rules are there. */
export const damages: readonly Damage[] = [
  {
    name: 'cut in its last third',
    apply: ({text}, random) =>
      text.slice(0, random.between(Math.floor((text.length * 2) / 3), text.trimEnd().length - 5)),
    ids: ['text-cut', 'translation-partial', 'translation-truncated'],
  },
  {
    name: 'a section lost',
    apply: (subject, random) =>
      without(subject.text, [sectionRange(subject.groups, pickSection(subject, random))]),
    ids: ['translation-partial'],
  },
  {
    name: 'a heading lost',
    apply: (subject, random) =>
      without(subject.text, [rangeOf(random.pick(blocksOf(subject, 'heading')))]),
    ids: ['translation-partial'],
  },
  {
    name: 'a paragraph lost',
    apply: (subject, random) =>
      without(subject.text, [rangeOf(random.pick(blocksOf(subject, 'paragraph')))]),
    ids: ['translation-partial', 'translation-truncated'],
  },
  {
    name: 'the second half of a paragraph lost',
    apply: (subject, random) => {
      const [start, end] = rangeOf(random.pick(blocksOf(subject, 'paragraph')));
      return without(subject.text, [[Math.floor((start + end) / 2), end]]);
    },
    ids: ['text-cut', 'translation-truncated'],
  },
  {
    name: 'items of a list lost',
    apply: (subject, random) =>
      without(subject.text, pickRun(subject, random, 'item').map(itemLine)),
    ids: ['translation-truncated'],
  },
  {
    name: 'rows of a table lost',
    apply: (subject, random) => without(subject.text, pickRun(subject, random, 'row').map(rowLine)),
    ids: ['translation-truncated'],
  },
  {
    name: 'a footnote lost',
    apply: (subject, random) => {
      const {offset, blocks} = random.pick(subject.groups.filter(({kind}) => kind === 'footnote'));
      return without(subject.text, [
        [offset, Math.max(...blocks.map((block) => rangeOf(block)[1]))],
      ]);
    },
    ids: ['translation-truncated'],
  },
  {
    name: 'a hole in a section',
    apply: hole,
    ids: ['text-cut', 'translation-truncated'],
  },
  {
    name: 'a digit changed',
    apply: (subject, random) => {
      const {range, text} = random.pick(figures(subject));
      return replace(subject.text, range, changeDigit(text, random));
    },
    ids: ['figure-missing'],
  },
  {name: 'a magnitude changed', apply: changeMagnitude, ids: ['figure-missing']},
  {name: 'a fraction turned round', apply: swapDecimal, ids: ['figure-missing']},
  {name: 'a word of code changed', apply: changeCode, ids: ['code-differs']},
  {
    name: 'code lost',
    apply: (subject, random) => without(subject.text, [random.pick(nodesOf(subject, 'code'))]),
    ids: ['code-differs'],
  },
  {name: 'a block left in English', apply: leaveBlock, ids: ['block-untranslated']},
  {name: 'a section left in English', apply: leaveSection, ids: ['block-untranslated']},
  {
    name: 'a link lost',
    apply: (subject, random) => {
      const [start, end] = random.pick(links(subject));
      const link = subject.text.slice(start, end);
      return replace(subject.text, [start, end], link.slice(1, link.indexOf('](')));
    },
    ids: ['link-missing'],
  },
  {
    name: 'the mark of a footnote lost',
    apply: (subject, random) =>
      without(subject.text, [random.pick(nodesOf(subject, 'footnoteReference'))]),
    ids: ['link-missing'],
  },
  {name: 'a hash changed', apply: changeHash, ids: ['translation-hashes', 'translation-outdated']},
  {name: 'a tag lost', apply: dropTag, ids: ['tags-differ']},
  {
    name: 'an address already taken',
    apply: (subject, random) =>
      inFrontMatter(subject, (yaml) =>
        yaml.replace(/^authors:/m, `slug: ${random.pick(['/about/', '/archive/', '/tags/'])}\n$&`),
      ),
    ids: ['duplicate-address'],
  },
  {
    name: 'an escape broken',
    apply: (subject, random) => {
      const [start, end] = random.pick(links(subject));
      const address = subject.text.indexOf('](', start) + 2;
      const at = random.between(address + 2, end - 1);
      return replace(subject.text, [at, at], random.pick(['%zz', '%g0', '%٢٠']));
    },
    ids: ['bad-escape'],
  },
  {
    name: 'an address misspelt',
    apply: (subject, random) => {
      const [start, end] = random.pick(links(subject));
      const at = random.between(subject.text.indexOf('](', start) + 4, end - 5);
      return replace(subject.text, [at, at + 1], subject.text[at] === 'x' ? 'y' : 'x');
    },
    ids: ['broken-link'],
  },
  {
    name: 'a handler put in',
    apply: (subject, random) =>
      inject(
        subject,
        random,
        random.pick(['<b onclick="go()">a</b>', '<i OnMouseOver=go()>a</i>']),
      ),
    ids: ['blocked-markup'],
  },
  {
    name: 'a style put in',
    apply: (subject, random) => inject(subject, random, '<span style="color: red">a</span>'),
    ids: ['blocked-markup'],
  },
  {
    name: 'the marker of the excerpt lost',
    apply: ({text}, random) =>
      text.replace('<!-- truncate -->', random.pick(['', '<!-- more -->', '<!--truncat-->'])),
    ids: ['truncate-missing'],
  },
  {
    name: 'an anchor translated',
    apply: (subject, random) => {
      const [start, end] = rangeOf(random.pick(blocksOf(subject, 'heading')));
      const anchor = subject.text.indexOf('{#', start);
      return replace(subject.text, [anchor, end], random.pick(['', '{#other}']));
    },
    ids: ['anchor-differs', 'translation-partial'],
  },
  {
    name: 'a fence around all of it',
    apply: (subject, random) =>
      `${inFence(subject, random.pick(['```', '```md', '```markdown', '~~~']))}\n`,
    ids: ['fence-wrapped'],
  },
  {
    name: 'a fence too many',
    apply: (subject, random) => {
      const [start] = rangeOf(random.pick(blocksOf(subject, 'paragraph')));
      return replace(subject.text, [start, start], '```\n\n');
    },
    ids: ['fence-odd'],
  },
  {
    name: 'its front matter once more',
    apply: (subject, random) => {
      const yaml = subject.text.slice(0, subject.bodyOffset).trim();
      const at = subject.bodyOffset;
      return replace(subject.text, [at, at], random.pick([`\n${yaml}\n\n`, `${yaml}\n`]));
    },
    ids: ['front-matter-in-body'],
  },
  {
    name: 'tags without commas between',
    apply: (subject, random) =>
      inFrontMatter(subject, (yaml) =>
        yaml.replace(/^tags: .*$/m, (line) =>
          line.replaceAll(', ', random.pick(['، ', '，', '、', '; ', ' | ', '；'])),
        ),
      ),
    ids: ['tag-separator', 'unknown-tag'],
  },
  {
    name: 'a space in an address',
    apply: (subject, random) => inject(subject, random, ` ![a](./a ${random.between(1, 99)}.png)`),
    ids: ['address-space'],
  },
  {
    name: 'an address that swallows text',
    apply: (subject, random) => {
      const [, end] = random.pick(links(subject));
      const swallowed = subject.text.slice(end, end + 8);
      return replace(subject.text, [end - 1, end + 8], `${swallowed})`);
    },
    ids: ['address-swallowed', 'address-space', 'broken-link'],
  },
  {
    name: 'half-spaces lost',
    apply: ({text, locale}, random) => {
      if (locale !== 'fa') throw new NoChoice();
      return text.replaceAll('\u200C', random.pick(['', ' ']));
    },
    ids: ['half-spaces-missing'],
  },
  {
    name: 'stars that stress nothing',
    apply: (subject, random) => inject(subject, random, random.pick([' ** a **', ' **a **b'])),
    ids: ['literal-emphasis'],
  },
  {
    name: 'a script or a frame put in',
    apply: (subject, random) => {
      const [, end] = rangeOf(random.pick(blocksOf(subject, 'paragraph')));
      const tags = ['<script>go()</script>', '<iframe src="https://a.example/"></iframe>'];
      return replace(subject.text, [end, end], `\n\n${random.pick(tags)}`);
    },
    ids: ['raw-html'],
  },
  {
    name: 'a link that runs a script',
    apply: (subject, random) =>
      inject(subject, random, random.pick([' [a](javascript:go())', ' [a](JavaScript:go%28%29)'])),
    ids: ['unsafe-address'],
  },
];

function inFence({text, bodyOffset}: Subject, fence: string): string {
  const body = text.slice(bodyOffset).trim();
  return `${text.slice(0, bodyOffset)}\n${fence}\n${body}\n${/^\W+/.exec(fence)?.[0]}`;
}
