/** Parts a text into blocks: what is laid beside a source, and looked at, piece by piece. */
import type {Heading, Nodes, Parents, RootContent} from 'mdast';
import type {ParsedPage} from './parseText';
import {perObject} from './perObject';

/** What a block is. A row of a table is one block; an item is the first paragraph of one. */
export type BlockKind =
  | 'caption'
  | 'code'
  | 'footnote'
  | 'heading'
  | 'html'
  | 'image'
  | 'item'
  | 'paragraph'
  | 'quote'
  | 'row';

export type Block = {
  readonly kind: BlockKind;
  /** Where it begins in the file. */
  readonly offset: number;
  /** What is read in it: no code, no tags, no addresses. */
  readonly prose: string;
  readonly node: Nodes;
};

/** Blocks that stay together in every language: a section, or a footnote. */
export type BlockGroup = {
  readonly kind: 'footnote' | 'section';
  /** The anchor of its heading, or the name of the footnote. Nothing before the first heading. */
  readonly id?: string;
  /** The number of the section that it stands in, as `splitSections` counts them. */
  readonly section: number;
  readonly offset: number;
  readonly blocks: readonly Block[];
};

/** All of a text, section by section and then footnote by footnote. */
export const blockGroups: (parsed: ParsedPage) => readonly BlockGroup[] = perObject(readGroups);

function readGroups({body, root, page}: ParsedPage): BlockGroup[] {
  const ids = new Map(body.headings.map(({offset, id}) => [offset, id]));
  const intro: BlockGroup = {
    kind: 'section',
    section: 0,
    offset: page.frontMatter.bodyOffset,
    blocks: [],
  };
  const sections = [intro];
  const footnotes: BlockGroup[] = [];
  let current: Block[] = [];
  const close = (): void => {
    const last = sections.pop() ?? intro;
    sections.push({...last, blocks: current});
    current = [];
  };
  for (const node of root.children.flatMap(unwrap)) {
    const offset = startOf(node);
    if (node.type === 'footnoteDefinition') {
      const section = sections.length - 1;
      const blocks = blocksOf(node, 'footnote');
      footnotes.push({kind: 'footnote', id: node.identifier, section, offset, blocks});
      continue;
    }
    if (node.type === 'heading' && beginsSection(node, page.source.text)) {
      close();
      const id = ids.get(offset);
      sections.push({
        kind: 'section',
        ...(id && {id}),
        section: sections.length,
        offset,
        blocks: [],
      });
    }
    current.push(...blocksOf(node, 'paragraph'));
  }
  close();
  return [...sections, ...footnotes];
}

/** What a box or a component holds is laid out as if it stood by itself. */
function unwrap(node: RootContent): RootContent[] {
  return node.type === 'containerDirective' || node.type === 'mdxJsxFlowElement'
    ? node.children.flatMap(unwrap)
    : [node];
}

/** As in `splitSections`, an underlined heading begins none. */
function beginsSection(node: Heading, text: string): boolean {
  return node.depth > 1 && text.startsWith('##', startOf(node));
}
/** The blocks in a node; `kind` is what a paragraph counts as there. */
function blocksOf(node: Nodes, kind: BlockKind): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [block(node, paragraphKind(node, kind))];
    case 'heading':
    case 'code':
    case 'html':
      return [block(node, node.type)];
    case 'tableRow':
      return [block(node, 'row')];
    case 'listItem':
      return node.children.flatMap((child, at) => blocksOf(child, at === 0 ? 'item' : kind));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quote'));
    default:
      return 'children' in node ? node.children.flatMap((child) => blocksOf(child, kind)) : [];
  }
}

function block(node: Nodes, kind: BlockKind): Block {
  return {kind, offset: startOf(node), prose: textOf(node, UNREAD).trim(), node};
}

function paragraphKind(node: Parents, kind: BlockKind): BlockKind {
  if (node.data && 'directiveLabel' in node.data) return 'caption';
  return showsPicturesAlone(node) ? 'image' : kind;
}

/** Whether a paragraph has pictures in it, and no words beside them. */
export function showsPicturesAlone({children}: Parents): boolean {
  return (
    children.length > 0 &&
    children.every(
      (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** All that a block shows, code too. */
export function shownText(node: Nodes): string {
  return textOf(node, MARKUP);
}

const MARKUP: ReadonlySet<Nodes['type']> = new Set(['html']);

/** What nobody reads as a part of a sentence. */
const UNREAD: ReadonlySet<Nodes['type']> = new Set(['code', 'html', 'inlineCode']);

/**
 * The text of a node, with the alternative texts of its images, and a space between the cells
 * of a row. An address that is its own text is none.
 *
 * @param skipped kinds of nodes that are left out with all that is in them
 */
export function textOf(node: Nodes, skipped: ReadonlySet<Nodes['type']>): string {
  if (skipped.has(node.type) || (node.type === 'link' && isBareAddress(node))) return ' ';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return ' ';
    default:
      return 'children' in node
        ? node.children
            .map((child) => textOf(child, skipped))
            .join(node.type === 'tableRow' ? ' | ' : '')
        : '';
  }
}

function isBareAddress(node: Extract<Nodes, {type: 'link'}>): boolean {
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'text' && node.url.endsWith(only.value);
}
