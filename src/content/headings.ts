/** Ids of headings, given as Docusaurus gives them (mdx-loader, `remark/headings`). */
import GithubSlugger from 'github-slugger';
import type {Heading as HeadingNode, Nodes} from 'mdast';

export type Heading = {
  readonly id: string;
  /** From 1 to 6. */
  readonly depth: number;
  readonly text: string;
  readonly offset: number;
};

/** An id at the end of a heading: `{#id}`. */
export const CLASSIC_ID = /(?<!\s)\s*\{#((?:.(?!\{#|\}))*.)\}$/;

/**
 * Gives each heading its id: an explicit `{#id}` at its end, or an id in a comment
 * (`{/* #id *\/}`, `<!-- #id -->`), or else a slug of its text, numbered when it repeats.
 *
 * @param headings all headings of one file, in order: repeated slugs count over the file
 */
export function identifyHeadings(headings: readonly HeadingNode[]): Heading[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => {
    const shown = heading.children.filter(({type}) => type !== 'html');
    const text = (shown.length > 0 ? shown : heading.children).map(textOf).join('');
    const id = commentId(heading) ?? CLASSIC_ID.exec(text)?.[1]?.trim() ?? slugger.slug(text);
    return {
      id,
      depth: heading.depth,
      text: text.replace(CLASSIC_ID, '').trim(),
      offset: heading.position?.start.offset ?? 0,
    };
  });
}

function commentId({children}: HeadingNode): string | undefined {
  const last = children.at(-1);
  if (last?.type === 'mdxTextExpression') {
    return /^\s*\/\*\s*#(\S+)[^]*\*\/\s*$/.exec(last.value)?.[1];
  }
  return last?.type === 'html' ? /^<!--\s*#(\S+)[^]*-->$/.exec(last.value)?.[1] : undefined;
}

/** The text a node shows, the alternative texts of its images included. */
function textOf(node: Nodes): string {
  if ('value' in node) {
    return node.value;
  }
  if ('alt' in node && node.alt) {
    return node.alt;
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * Lets MDX read `## Heading {#id}`, where braces hold code: as Docusaurus does, it escapes the
 * brace, but over the space before it, so that every offset stays what it was.
 */
export function escapeHeadingIds(text: string): string {
  return text.replace(/^(#{1,6}(?!#).*?\S)[ \t]\{#/gm, '$1\\{#');
}
