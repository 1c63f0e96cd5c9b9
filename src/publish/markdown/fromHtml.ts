/** Reads Markdown out of the HTML of a page that is published. */
import type {Element, Root as HtmlRoot} from 'hast';
import {fromParse5} from 'hast-util-from-parse5';
import {defaultHandlers, toMdast, type Handle, type State} from 'hast-util-to-mdast';
import type {FootnoteDefinition, PhrasingContent, RootContent} from 'mdast';
import {defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {visit} from 'unist-util-visit';
import {decode} from '../../content/target';
import {isFurniture, outermost} from '../elements';
import {prepare} from './prepare';

/**
 * Reads the blocks of an element. Nothing of HTML is left but `<sub>` and `<sup>`, without
 * which figures would say something else. Takes what is not text out of the element.
 *
 * @param url the address of the page, from which those in it start
 */
export function blocksOf(element: Tree.Element, url: string): RootContent[] {
  for (const part of outermost(element, isFurniture)) defaultTreeAdapter.detachNode(part);
  const node = fromParse5(element) as Element;
  const tree: HtmlRoot = {type: 'root', children: [node]};
  prepare(tree, url);
  const root = toMdast(tree, {
    document: true,
    handlers: handlersFor(tree),
    nodeHandlers: {comment: () => undefined},
  });
  return root.type === 'root' ? root.children : [];
}

/** What Markdown has and HTML has no element for: footnotes are links, and a list at the end. */
function handlersFor(tree: HtmlRoot): Record<string, Handle> {
  const labels = footnoteLabels(tree);
  const labelAt = (address: unknown): string | undefined =>
    labels.get(decode(String(address).replace(/^[^#]*#/, '')) ?? '');
  return {
    sub: raised,
    sup(state, node: Element) {
      const [link] = node.children;
      const label =
        link?.type === 'element' && link.properties.dataFootnoteRef !== undefined
          ? labelAt(link.properties.href)
          : undefined;
      if (label === undefined) return raised(state, node);
      return {type: 'footnoteReference', identifier: label, label};
    },
    li(state, node: Element) {
      // Else a list in an item would set blank lines between all items.
      const spread = node.children.some((child) => 'tagName' in child && child.tagName === 'p');
      return {...defaultHandlers.li(state, node), spread};
    },
    section(state, node: Element) {
      return node.properties.dataFootnotes === undefined
        ? state.toFlow(state.all(node))
        : notesOf(node).flatMap((note) => definitionOf(state, note, labels));
    },
    a(state, node: Element) {
      if (node.properties.dataFootnoteBackref !== undefined) return undefined;
      // Without an address it is no link.
      if (node.properties.href === undefined) return state.all(node) as PhrasingContent[];
      const {href, title} = node.properties;
      const children = state.all(node) as PhrasingContent[];
      return {type: 'link', url: String(href), title: title ? String(title) : null, children};
    },
    img(_, node: Element) {
      const {src, alt, title} = node.properties;
      const words = String(alt ?? '');
      if (src === undefined) return {type: 'text', value: words};
      return {type: 'image', url: String(src), alt: words, title: title ? String(title) : null};
    },
  };
}

function raised(state: State, node: Element) {
  const {tagName} = node;
  return [
    {type: 'html', value: `<${tagName}>`} as const,
    ...(state.all(node) as PhrasingContent[]),
    {type: 'html', value: `</${tagName}>`} as const,
  ];
}

/** The number of each footnote by the id of its place in the page. */
function footnoteLabels(tree: HtmlRoot): Map<string, string> {
  const labels = new Map<string, string>();
  visit(tree, 'element', (node) => {
    if (node.properties.dataFootnotes === undefined) return;
    notesOf(node).forEach(({properties}, at) => labels.set(String(properties.id), `${at + 1}`));
  });
  return labels;
}

function notesOf(section: Element): Element[] {
  const elements = section.children.filter((child) => child.type === 'element');
  const list = elements.find(({tagName}) => tagName === 'ol');
  return (list?.children ?? []).filter((child) => child.type === 'element');
}

function definitionOf(
  state: State,
  note: Element,
  labels: ReadonlyMap<string, string>,
): FootnoteDefinition[] {
  const label = labels.get(String(note.properties.id));
  if (label === undefined) return [];
  const children = state.toFlow(state.all(note)) as FootnoteDefinition['children'];
  return [{type: 'footnoteDefinition', identifier: label, label, children}];
}
