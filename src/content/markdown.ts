/** Parses the body of a Markdown file: what the rules and the link checker need to know of it. */
import type {Root} from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {collectNodes, resolveDefinitions, type Truncation} from './collectNodes';
import {escapeHeadingIds, identifyHeadings, type Heading} from './headings';
import type {Blocked} from './html';
import leanGfm from './leanGfm';
import {nodesOf} from './nodes';
import type {Reference} from './reference';
import {syntaxProblem, type SyntaxProblem} from './syntaxProblem';
import {findTooMuch} from './tooMuch';

/** `md`: CommonMark with GFM and directives. `mdx`: the same, and code. */
export type MarkdownFormat = 'md' | 'mdx';

export type MarkdownBody = {
  readonly format: MarkdownFormat;
  readonly headings: readonly Heading[];
  /** All that `#…` can lead to: ids of headings and of tags. */
  readonly anchors: readonly string[];
  readonly references: readonly Reference[];
  readonly truncation: Truncation;
  /** From–to offsets of code and comments, in order. */
  readonly code: readonly (readonly [number, number])[];
  /** Styles and handlers in tags, in order. */
  readonly blocked: readonly Blocked[];
  /** The first thing the parser gave up on; the rest is then read as plain Markdown. */
  readonly problem?: SyntaxProblem;
};

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(leanGfm)
  // As in the build: Han text has no spaces that would tell where emphasis begins and ends.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .use(remarkDirective)
  .freeze();
const markdown = parser().freeze();
const mdx = parser().use(remarkMdx).freeze();

/** A body, and the syntax tree it was read from, which takes too much room to be kept. */
export type ParsedMarkdown = {readonly body: MarkdownBody; readonly root: Root};

type Options = {
  format: MarkdownFormat;
  /** Where the body begins; everything before is taken for blank. */
  bodyOffset: number;
  /** Drops a title (`# …`) at the top, as Docusaurus does in articles: it has no id. */
  dropTitle: boolean;
};

let last: {readonly key: readonly unknown[]; readonly parsed: ParsedMarkdown} | undefined;

/**
 * Parses a whole file's text. Never throws for what is in it; all offsets are offsets into it.
 * What was parsed last is remembered, for several steps often look at one text.
 */
export function parseMarkdown(text: string, options: Options): ParsedMarkdown {
  const key = [text, options.format, options.bodyOffset, options.dropTitle];
  if (last?.key.every((part, index) => part === key[index])) return last.parsed;
  const parsed = parse(text, options);
  last = {key, parsed};
  return parsed;
}

function parse(text: string, options: Options): ParsedMarkdown {
  const {format, bodyOffset} = options;
  const blank = text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ');
  const body = blank + text.slice(bodyOffset).replace(/^\uFEFF/, ' ');
  const tooMuch = findTooMuch(body.slice(bodyOffset));
  if (tooMuch) {
    const problem = {...tooMuch, offset: bodyOffset + tooMuch.offset, reason: ''};
    return {...nothing, body: {...emptyBody, format, problem}};
  }
  try {
    return readBody(body, options);
  } catch (error) {
    const problem = syntaxProblem(error, body);
    // Read as plain Markdown, so that one fault does not hide the others in the file.
    const {body: plain, root} =
      format === 'mdx' ? parse(text, {...options, format: 'md'}) : nothing;
    return {body: {...plain, format, problem}, root};
  }
}

const emptyBody: MarkdownBody = {
  format: 'md',
  headings: [],
  anchors: [],
  references: [],
  truncation: {state: 'missing', offset: 0},
  code: [],
  blocked: [],
};

const nothing: ParsedMarkdown = {body: emptyBody, root: {type: 'root', children: []}};

function readBody(text: string, {format, dropTitle}: Options): ParsedMarkdown {
  const root = format === 'mdx' ? mdx.parse(escapeHeadingIds(text)) : markdown.parse(text);
  const collected = collectNodes(root);
  const titled = dropTitle && hasTitle(root);
  const headings = identifyHeadings(titled ? collected.headings.slice(1) : collected.headings);
  const body = {
    format,
    headings,
    anchors: [...headings.map(({id}) => id), ...collected.anchors],
    references: [...collected.references, ...resolveDefinitions(collected)],
    truncation: collected.truncation ?? {state: 'missing', offset: afterFirstParagraph(root, text)},
    code: collected.code,
    blocked: collected.blocked,
  };
  return {body, root};
}

/** Docusaurus takes a first heading of level 1 above any thematic break for the title. */
function hasTitle(root: Root): boolean {
  const [first] = nodesOf(root, 'heading', 'thematicBreak');
  return first?.type === 'heading' && first.depth === 1;
}

function afterFirstParagraph(root: Root, text: string): number {
  const paragraph = root.children.find(({type}) => type === 'paragraph');
  return paragraph?.position?.end.offset ?? text.trimEnd().length;
}
