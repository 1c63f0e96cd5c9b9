/** Makes of an article's text on its page what a reader of feeds shows. */
import {
  defaultTreeAdapter,
  html,
  serializeOuter,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import {allowedHtml, isAddressAttribute} from '../../content/allowedHtml';
import type {Locale} from '../../locales';
import {attribute, isFurniture} from '../elements';
import {wholeAddress} from '../wholeAddress';

type Place = {
  /** The address of the page, from which those in it start. */
  readonly url: string;
  readonly locale: Pick<Locale, 'dir' | 'htmlLang'>;
};

/** What Markdown makes besides what authors may write as HTML. */
const MADE = ['aside', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section'];
const ELEMENTS = new Set([...Object.keys(allowedHtml), ...MADE]);

/** What tells readers something without the site's stylesheet and script. */
const GLOBAL_ATTRIBUTES = ['aria-label', 'dir', 'id', 'lang', 'title'];
/** Nothing by themselves, these may have no name (ARIA 1.2, 5.2.8.6); their roles stay behind. */
const NAMELESS = new Set(['div', 'span']);
/** What steers loading, or windows, is the reader's to decide. */
const LEFT_OUT = new Set(['decoding', 'loading', 'name', 'target']);

/**
 * Writes the text of an article as HTML that needs nothing of the site: no scripts, styles or
 * classes, each address whole, language and direction said.
 *
 * @param text the element that holds the article on its page
 */
export function cleanHtml(text: Tree.Element, {url, locale}: Place): string {
  const whole = createElement('div', [
    {name: 'lang', value: locale.htmlLang},
    {name: 'dir', value: locale.dir},
  ]);
  return serializeOuter(withChildren(whole, cleanAll(text.childNodes, url)));
}

function cleanAll(nodes: readonly Tree.ChildNode[], url: string): Tree.ChildNode[] {
  return nodes.flatMap((node) => clean(node, url));
}

function clean(node: Tree.ChildNode, url: string): Tree.ChildNode[] {
  if (defaultTreeAdapter.isTextNode(node)) return [node];
  if (!defaultTreeAdapter.isElementNode(node) || isFurniture(node)) return [];
  if (node.tagName === 'input') return [createText(isChecked(node) ? '☑' : '☐')];
  const children = cleanAll(node.childNodes, url);
  const attributes = node.attrs.flatMap((attribute) => cleanAttribute(node, attribute, url));
  const isPlain = attributes.length === 0;
  const isFrame = node.tagName === 'span' || (node.tagName === 'div' && holdsOneElement(children));
  if (!ELEMENTS.has(node.tagName) || (isPlain && isFrame)) return children;
  return [withChildren(createElement(node.tagName, attributes), children)];
}

/** Boxes of task lists; forms are nothing that a reader shows. */
function isChecked(element: Tree.Element): boolean {
  return attribute(element, 'checked') !== undefined;
}

type Attribute = Tree.Element['attrs'][number];

function cleanAttribute({tagName}: Tree.Element, {name, value}: Attribute, url: string) {
  if (name === 'aria-label' && NAMELESS.has(tagName)) return [];
  const own = allowedHtml[tagName] ?? [];
  const isKept = GLOBAL_ATTRIBUTES.includes(name) || (own.includes(name) && !LEFT_OUT.has(name));
  if (!isKept) return [];
  if (!isAddressAttribute(name)) return [{name, value}];
  const address = wholeAddress(value, name, url);
  return address === undefined ? [] : [{name, value: address}];
}

function holdsOneElement(nodes: readonly Tree.ChildNode[]): boolean {
  const things = nodes.filter(
    (node) => !defaultTreeAdapter.isTextNode(node) || node.value.trim() !== '',
  );
  return things.length === 1 && things.every(defaultTreeAdapter.isElementNode);
}

function createElement(name: string, attributes: Attribute[]): Tree.Element {
  return defaultTreeAdapter.createElement(name, html.NS.HTML, attributes);
}

function createText(text: string): Tree.TextNode {
  return defaultTreeAdapter.createTextNode(text);
}

function withChildren(element: Tree.Element, children: readonly Tree.ChildNode[]): Tree.Element {
  for (const child of children) defaultTreeAdapter.appendChild(element, child);
  return element;
}
