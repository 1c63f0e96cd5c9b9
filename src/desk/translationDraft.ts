/** The file that a translator fills: the structure of the source, with its text in comments. */
import type {Heading, Paragraph} from 'mdast';
import type {Translatable} from '../content/article';
import {showsPicturesAlone} from '../content/blocks';
import {applyEdits, type Edit} from '../content/edits';
import {parseText, type ParsedPage} from '../content/parseText';
import type {Method} from '../content/fieldTypes';
import {nodesOf} from '../content/nodes';
import {sectionsOf} from '../content/translations';
import type {LocaleCode} from '../locales';
import {frontMatterText} from './frontMatterText';
import {bareHeading, hasId} from './headingLine';

/**
 * A draft of a translation. What is the same in every language stands as it is: code, images,
 * tables, the ids of headings, the marker of the excerpt. Headings wait to be written over.
 * Each paragraph, in lists and notes as well, stands in a comment, for its translation to replace.
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

/** All that is not edited here is as in the source: what paragraphs lie in stays whole. */
function bodyDraft(parsed: ParsedPage<Translatable>): string {
  const {source, frontMatter} = parsed.page;
  const paragraphs = nodesOf(parsed.root, 'paragraph').filter(isProse);
  const headings = nodesOf(parsed.root, 'heading');
  const text = applyEdits(source.text, [
    ...paragraphs.map((node) => inComment(node, parsed)),
    ...headings.flatMap((node) => withId(node, parsed)),
  ]);
  return `${text.slice(frontMatter.bodyOffset).trim()}\n`;
}

/** Captions of pictures and titles of boxes are written over in place. */
function isProse(node: Paragraph): boolean {
  return !showsPicturesAlone(node) && !(node.data && 'directiveLabel' in node.data);
}

/** In one line: what begins the lines of a list or a quotation would stand in the comment. */
function inComment({position}: Paragraph, {page, body}: ParsedPage<Translatable>): Edit {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  const written = page.source.text.slice(start, end).replace(/(?<!\s)\s*\n[\s>]*/g, ' ');
  const text =
    body.format === 'mdx'
      ? `{/* ${written.replaceAll('*/', '* /')} */}`
      : `<!-- ${written.replaceAll('-->', '-- >')} -->`;
  return {start, end, text};
}

/** Links lead to the same id in all languages, also where the source leaves it to its words. */
function withId({depth, position}: Heading, {page, body}: ParsedPage<Translatable>): Edit[] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const heading = body.headings.find(({offset}) => offset === start);
  const text = page.source.text.slice(start, end);
  // A line below a heading makes it one, too, and takes no id.
  if (!heading || depth === 1 || text.includes('\n') || hasId(text)) return [];
  const bare = bareHeading(text);
  return [{start: start + bare.length, end, text: ` {#${heading.id}}`}];
}
