/** Picks what of a page is shown for what was looked for. */
import type {ShownSection} from '../content/shownSections';
import type {PageText} from './format';
import {wordsOf, type Language} from './words';

/** A piece of a text; `isMatch` if it is a word that was looked for. */
export type Piece = {readonly text: string; readonly isMatch: boolean};

export type Excerpt = {
  /** The part of the page with most of what was looked for. Nothing if that is only in its title. */
  readonly pieces: readonly Piece[];
  /** Sections that can be linked to and have it in their headings, or else the one that was cut. */
  readonly sections: readonly {readonly id: string; readonly heading: readonly Piece[]}[];
};

/** Characters of a text that are shown; half of them in Chinese, which says twice as much with them. */
const LENGTH = 180;
const HAN = /\p{Script=Han}/u;
const MAX_SECTIONS = 3;

type Match = {readonly start: number; readonly end: number; readonly terms: readonly string[]};

/** @param terms of the index that stand for what was looked for */
export function excerptOf(text: PageText, terms: ReadonlySet<string>, language: Language): Excerpt {
  const sections = text.map((section) => ({
    section,
    headed: matchesIn(section.heading, terms, language),
    found: matchesIn(section.text, terms, language),
  }));
  const most = Math.max(0, ...sections.map(({found}) => distinct(found)));
  const best = most === 0 ? undefined : sections.find(({found}) => distinct(found) === most);
  const headed = sections.filter(({headed: own}) => own.length > 0);
  return {
    pieces: best ? window(best.section.text, best.found) : [],
    sections: [...new Set([...headed, ...(best ? [best] : [])])]
      .slice(0, MAX_SECTIONS)
      .flatMap(({section, headed: own}) => linkTo(section, own)),
  };
}

function linkTo({id, heading}: ShownSection, matches: readonly Match[]): Excerpt['sections'] {
  return id === undefined ? [] : [{id, heading: cutAt(heading, matches, 0, heading.length)}];
}

function matchesIn(text: string, terms: ReadonlySet<string>, language: Language): Match[] {
  return wordsOf(text, language).flatMap(({start, end, forms, stems}) => {
    const known = [...forms, ...stems].filter((term) => terms.has(term));
    if (known.length === 0) return [];
    // A term of two characters begins with this one.
    const isPair = stems.some((stem) => known.includes(stem) && stem.length > end - start);
    return [{start, end: isPair ? end + 1 : end, terms: known}];
  });
}

function distinct(matches: readonly Match[]): number {
  return new Set(matches.flatMap(({terms}) => terms)).size;
}

/** The stretch of a text that has most of its matches, from a word on to a word. */
function window(text: string, matches: readonly Match[]): Piece[] {
  const isHan = text.split(HAN).length > text.length / 2;
  const length = isHan ? LENGTH / 2 : LENGTH;
  const within = (first: Match): Match[] =>
    matches.filter(({start, end}) => start >= first.start && end <= first.start + length);
  const counts = matches.map((match) => distinct(within(match)));
  const first = matches[counts.indexOf(Math.max(...counts))];
  const from = Math.max(0, Math.min((first?.start ?? 0) - length / 4, text.length - length));
  const start = from === 0 ? 0 : wordStart(text, Math.floor(from));
  const end = clauseEnd(text, wordEnd(text, Math.min(text.length, start + length)));
  return [
    ...(start > 0 ? [{text: '…', isMatch: false}] : []),
    ...cutAt(text, matches, start, end),
    ...(end < text.length ? [{text: '…', isMatch: false}] : []),
  ];
}

/** How far from where a text would be cut a space is looked for. */
const NEAR = 20;

/** Chinese has no spaces: there a piece begins after a mark, or at least in no Latin word. */
function wordStart(text: string, offset: number): number {
  const near = text.slice(offset, offset + NEAR);
  const gap = /[\s，。；：、！？][\s·”’」』）]*/.exec(near);
  return offset + (gap ? gap.index + gap[0].length : Math.max(0, near.search(HAN)));
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const from = Math.max(0, offset - NEAR);
  const near = text.slice(from, offset);
  const space = near.lastIndexOf(' ');
  if (space >= 0) return from + space;
  const [rest = ''] = /\P{Script=Han}*$/u.exec(near) ?? [];
  return rest.length < near.length ? offset - rest.length : offset;
}

/** Takes off the mark before the ellipsis of a text that goes on: it would be one more dot. */
function clauseEnd(text: string, end: number): number {
  if (end === text.length) return end;
  return text.slice(0, end).replace(/[\s·.,;:،؛۔，。、；：]+$/, '').length;
}

function cutAt(text: string, matches: readonly Match[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, isMatch: boolean): void => {
    if (end > at) pieces.push({text: text.slice(at, end), isMatch});
    at = Math.max(at, end);
  };
  for (const {start, end} of joined(matches)) {
    if (start < from || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return pieces;
}

/** The terms of a Chinese word overlap; together they are the word. */
function joined(matches: readonly Match[]): Pick<Match, 'start' | 'end'>[] {
  const ranges: {start: number; end: number}[] = [];
  for (const {start, end} of matches) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({start, end});
  }
  return ranges;
}
