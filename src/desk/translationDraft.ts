/** The file that a translator fills: the structure of the source, with its text in comments. */
import type {Heading as HeadingNode, RootContent} from 'mdast';
import type {Translatable} from '../content/article';
import {showsPicturesAlone} from '../content/blocks';
import {parseText, type ParsedPage} from '../content/parseText';
import type {Method} from '../content/fieldTypes';
import {sectionsOf} from '../content/translations';
import type {LocaleCode} from '../locales';
import {frontMatterText} from './frontMatterText';

/**
 * A draft of a translation. What is the same in every language stands as it is: code, images,
 * tables, the ids of headings, the marker of the excerpt. Headings wait to be written over.
 * Each paragraph and each item of a list stands in a comment, with room below it.
 */
export function translationDraft(source: Translatable, method: Method): string {
  const {image, slug} = source.fields;
  const frontMatter = frontMatterText({
    // Not the source's: a title that is missing is a finding, one that is left in English is not.
    title: '',
    description: '',
    ...placeInLists(source),
    slug,
    image,
    ...(image !== undefined && {image_alt: ''}),
    translation: translationField(source, method),
    draft: true,
  });
  return `${frontMatter}\n${bodyDraft(parseText(source))}`;
}

/** Where readers come upon a text: the same in every language. */
function placeInLists(source: Translatable): Readonly<Record<string, unknown>> {
  if (source.kind === 'article') {
    const {authors, tags} = source.fields;
    return {authors, tags};
  }
  const {sidebar_position} = source.fields;
  return {sidebar_position};
}

/** What a translation that was made of the source as it is now says of it. */
export function translationField(
  source: Translatable,
  method: Method,
): {from: LocaleCode; sections: string[]; method: Method} {
  return {
    from: source.locale,
    sections: sectionsOf(source).map(({hash}) => hash),
    method,
  };
}

function bodyDraft(parsed: ParsedPage<Translatable>): string {
  const blocks = parsed.root.children.map((node) => draftBlock(node, parsed));
  return `${blocks.join('\n\n')}\n`;
}

/** Blocks that a translation has as they are, or whose parts are written over in place. */
const KEPT: ReadonlySet<RootContent['type']> = new Set([
  'code',
  'definition',
  'html',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxjsEsm',
  'table',
  'thematicBreak',
]);

function draftBlock(node: RootContent, parsed: ParsedPage<Translatable>): string {
  const text = textOf(node, parsed);
  if (KEPT.has(node.type)) return text;
  // Captions of pictures are written over in place.
  if (node.type === 'paragraph' && showsPicturesAlone(node)) return text;
  if (node.type === 'heading') return draftHeading(node, text, parsed);
  if (node.type === 'list') {
    return node.children.map((item) => draftItem(textOf(item, parsed), parsed)).join('\n');
  }
  const [label] = node.type === 'footnoteDefinition' ? (/^\[\^[^\]]+\]:/.exec(text) ?? []) : [];
  return label
    ? `${label} ${comment(text.slice(label.length).trim(), parsed)}`
    : `${comment(text, parsed)}\n\n`;
}

/** Links lead to the same id in all languages, also where the source leaves it to its words. */
function draftHeading(node: HeadingNode, text: string, {body}: ParsedPage<Translatable>): string {
  const heading = body.headings.find(({offset}) => offset === node.position?.start.offset);
  return !heading || node.depth === 1 || /\{#[^}]+\}\s*$/.test(text)
    ? text
    : `${text.trimEnd()} {#${heading.id}}`;
}

function draftItem(text: string, parsed: ParsedPage<Translatable>): string {
  const [marker = '- '] = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/.exec(text) ?? [];
  return `${marker}${comment(text.slice(marker.length).replace(/\s*\n\s*/g, ' '), parsed)}`;
}

function comment(text: string, {body}: ParsedPage<Translatable>): string {
  return body.format === 'mdx'
    ? `{/* ${text.replaceAll('*/', '* /')} */}`
    : `<!-- ${text.replaceAll('-->', '-- >')} -->`;
}

function textOf({position}: RootContent, {page}: ParsedPage<Translatable>): string {
  return page.source.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
