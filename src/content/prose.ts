/** The prose of a text: what its readers read as sentences, and where each piece of it stands. */
import type {Heading, Link, Nodes, Paragraph, Parents, TableCell, Text} from 'mdast';
import {locales, type LocaleCode} from '../locales';
import type {ParsedPage} from './parseText';
import type {Edit} from './edits';
import {CLASSIC_ID} from './headings';
import {jsxAttribute} from './html';
import {readTags, type HtmlTag} from './htmlTags';
import {perObject} from './perObject';

/** A piece of prose on one line, between two marks. */
export type ProseText = {
  readonly value: string;
  /** Where it begins in the file. */
  readonly offset: number;
  /** How the file writes it: as `value`, or with escapes and character references. */
  readonly raw: string;
};

/** The prose of a paragraph, a heading or a cell, in order. */
export type ProseBlock = readonly ProseText[];

/** Where a character of a piece of prose stands in the file. */
export function offsetAt(piece: ProseText, index: number): number {
  return piece.offset + (piece.raw === piece.value ? index : (rawIndexes(piece)[index] ?? 0));
}

/** The edit that puts a text in the place of a part of a piece; none where it is escaped. */
export function editAt(piece: ProseText, start: number, end: number, text: string): Edit[] {
  const {value, offset, raw} = piece;
  return raw === value ? [{start: offset + start, end: offset + end, text}] : [];
}

/** A sign that is escaped in the file is meant to be seen. */
export function isUnescaped(piece: ProseText, index: number): boolean {
  return piece.raw.charAt(offsetAt(piece, index) - piece.offset) !== '\\';
}

/** Follows escapes (`\*`) and character references (`&nbsp;`), each of which shows one sign. */
const rawIndexes = perObject(({raw, value}: ProseText): readonly number[] => {
  const indexes: number[] = [];
  let at = 0;
  for (let shown = 0; shown <= value.length; shown += 1) {
    indexes.push(Math.min(at, raw.length));
    const reference = raw[at] === '&' && /^&#?\w{1,31};/.exec(raw.slice(at, at + 34))?.[0];
    // A name that HTML does not know stands for itself.
    if (reference && (reference === '&amp;' || !value.startsWith(reference, shown))) {
      at += reference.length;
    } else {
      at += raw[at] === '\\' && value[shown] !== '\\' ? 2 : 1;
    }
  }
  return indexes;
});

/** A walk along a text in which some HTML elements are passed over. */
export type TagWalk = {
  /** The element at this place that is passed over, and how many of its name are open. */
  hiding?: {readonly name: string; depth: number} | undefined;
};

type Walk = TagWalk & {
  readonly source: string;
  readonly locale: LocaleCode;
  readonly blocks: ProseText[][];
};

/**
 * Collects the prose of a page's body in one walk. Code, addresses that stand for themselves,
 * the ids of headings and what is marked as another language are no part of it.
 */
export function readProse({page, root}: ParsedPage): ProseBlock[] {
  const walk: Walk = {source: page.source.text, locale: page.locale, blocks: []};
  visitChildren(root, walk);
  return walk.blocks.filter(({length}) => length > 0);
}

type Block = Paragraph | Heading | TableCell;

function isBlock(node: Nodes): node is Block {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function visitChildren({children}: Parents, walk: Walk): void {
  const isAddress = (node: Nodes | undefined): boolean =>
    node?.type === 'link' && isBare(node, walk.source);
  for (const [index, child] of children.entries()) {
    if (child.type === 'text') {
      const pieces = piecesOf(child, walk.source);
      const after = isAddress(children[index - 1]) ? afterAddress(pieces) : pieces;
      addPieces(isAddress(children[index + 1]) ? beforeAddress(after) : after, walk);
    } else {
      visitNode(child, walk);
    }
  }
}

function visitNode(node: Nodes, walk: Walk): void {
  if (node.type === 'html') {
    for (const tag of readTags(node.value)) {
      followTag(tag, walk, !isProseIn(tag.name, tag.attributes.get('lang'), walk.locale));
    }
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (isProseIn(node.name ?? '', jsxAttribute(node, 'lang'), walk.locale)) {
      visitChildren(node, walk);
    }
  } else if ('children' in node && !(node.type === 'link' && isBare(node, walk.source))) {
    if (isBlock(node)) {
      walk.blocks.push([]);
    }
    visitChildren(node, walk);
    if (node.type === 'heading') {
      dropId(walk.blocks.at(-1));
    }
  }
}

function addPieces(pieces: readonly ProseText[], {blocks, hiding}: Walk): void {
  if (!hiding) {
    blocks.at(-1)?.push(...pieces);
  }
}

/** What is joined to an address could become a part of it, were it another sign. */
function afterAddress([first, ...others]: readonly ProseText[]): ProseText[] {
  if (!first) return [];
  const rest = slicePiece(first, first.value.search(/\s|$/), first.value.length);
  return rest.value === '' ? others : [rest, ...others];
}

/** And an address could cease to be one, were the signs before it no more. */
function beforeAddress(pieces: readonly ProseText[]): ProseText[] {
  const last = pieces.at(-1);
  if (!last) return [];
  let end = last.value.length;
  while (end > 0 && !/[\p{L}\s]/u.test(last.value.charAt(end - 1))) end -= 1;
  return end === 0 ? pieces.slice(0, -1) : [...pieces.slice(0, -1), slicePiece(last, 0, end)];
}

function slicePiece(piece: ProseText, start: number, end: number): ProseText {
  const {value, offset, raw} = piece;
  const from = offsetAt(piece, start) - offset;
  const to = offsetAt(piece, end) - offset;
  return {value: value.slice(start, end), offset: offset + from, raw: raw.slice(from, to)};
}

/** Tells whether a link is an address that stands for itself, with no words of its own. */
export function isBare({position}: Link, source: string): boolean {
  return source[position?.start.offset ?? 0] !== '[';
}

/**
 * Goes on past a tag.
 * @param hides whether an element that such a tag opens is passed over
 */
export function followTag({name, isClosing}: HtmlTag, walk: TagWalk, hides: boolean): void {
  if (walk.hiding?.name === name) {
    walk.hiding.depth += isClosing ? -1 : 1;
    if (walk.hiding.depth === 0) walk.hiding = undefined;
  } else if (!walk.hiding && !isClosing && hides) {
    walk.hiding = {name, depth: 1};
  }
}

const CODE_ELEMENTS = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'var']);

function isProseIn(element: string, language: string | undefined, locale: LocaleCode): boolean {
  const isOwn = !language || language.split('-')[0] === locales[locale].htmlLang.split('-')[0];
  return isOwn && !CODE_ELEMENTS.has(element);
}

/** Parts a text at its line breaks: in a list or a quote other marks stand between its lines. */
function piecesOf({value, position}: Text, source: string): ProseText[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  // What Markdown makes of an address by its own has no place.
  if (start === undefined || end === undefined) return [];
  const lines = value.split('\n');
  const rawLines = [...source.slice(start, end).matchAll(/[^\r\n]+/g)];
  if (rawLines.length !== lines.length) {
    return [{value, offset: start, raw: source.slice(start, end)}];
  }
  return lines.flatMap((line, index) => {
    const rawLine = rawLines[index]?.[0] ?? '';
    const indent = index === 0 ? 0 : (/^[ \t>]*/.exec(rawLine)?.[0].length ?? 0);
    const raw = rawLine.slice(indent);
    const offset = start + (rawLines[index]?.index ?? 0) + indent;
    return line === '' ? [] : [{value: line, offset, raw: raw.startsWith(line) ? line : raw}];
  });
}

function dropId(block: ProseText[] | undefined): void {
  const last = block?.pop();
  const value = last?.value.replace(CLASSIC_ID, '');
  if (last && value) {
    block?.push({...last, value, raw: last.raw.startsWith(value) ? value : last.raw});
  }
}
