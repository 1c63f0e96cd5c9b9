/**
 * Parses what articles and pages say. This is no part of the tree, as it takes a hundred times
 * longer than all the rest, and lists of pages do without it, and without the parser.
 */
import type {MarkdownPage} from './article';
import {parseMarkdown, type MarkdownBody, type ParsedMarkdown} from './markdown';

/** A page with its text parsed. Offsets in the syntax tree are offsets into the whole file. */
export type ParsedPage<P extends MarkdownPage = MarkdownPage> = ParsedMarkdown & {readonly page: P};

/** Parses the text of an article or a page. Never throws. */
export function parseText<P extends MarkdownPage>(page: P): ParsedPage<P> {
  const {kind, source, frontMatter} = page;
  const parsed = parseMarkdown(source.text, {
    format: source.path.endsWith('.mdx') ? 'mdx' : 'md',
    bodyOffset: frontMatter.bodyOffset,
    dropTitle: kind === 'article',
  });
  return {page, ...parsed};
}

/** The body of an article or a page alone; see `parseText`. */
export function parseBody(page: MarkdownPage): MarkdownBody {
  return parseText(page).body;
}
