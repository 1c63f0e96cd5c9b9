/** Makes of an article's text on its page plain HTML, each part of which Markdown has a word for. */
import type {Element, ElementContent, Root} from 'hast';
import {toString} from 'hast-util-to-string';
import {visit} from 'unist-util-visit';
import {wholeAddress} from '../wholeAddress';

/**
 * Changes a tree in place: whole addresses, one file of a picture, boxes as quotations, code
 * without colours, and alignment as Markdown tells it.
 *
 * @param url the address of the page, from which those in it start
 */
export function prepare(tree: Root, url: string): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const shown = unwrapped(node);
    if (shown) {
      parent.children.splice(index, 1, ...shown);
      return index;
    }
    rewrite(node, url);
  });
}

/** What stands for the parts that the site puts around a picture. */
function unwrapped(node: Element): ElementContent[] | undefined {
  if (node.tagName === 'picture') return elementsOf(node, 'img');
  return hasClass(node, 'full-size') ? node.children : undefined;
}

function rewrite(node: Element, url: string): void {
  const {properties} = node;
  switch (node.tagName) {
    case 'a':
      properties.href = wholeAddress(properties.href, 'href', url);
      break;
    case 'img':
      properties.src = wholeAddress(properties.src, 'src', url);
      break;
    case 'aside':
      node.tagName = 'blockquote';
      break;
    case 'summary':
      node.children = [strong(node.children)];
      break;
    case 'p':
      if (hasClass(node, 'note__title')) node.children = [strong(node.children)];
      break;
    case 'figure':
      takeCaption(node);
      break;
    case 'pre':
      node.children = [plainCode(node)];
      break;
    case 'td':
    case 'th':
      properties.align = SIDES[String(properties.dataAlign)];
      break;
  }
}

/** Markdown knows left and right, and means where a line begins and where it ends. */
const SIDES: Readonly<Record<string, string>> = {start: 'left', center: 'center', end: 'right'};

/** A caption goes back to where its author wrote it: it is the title of the picture. */
function takeCaption(figure: Element): void {
  const [caption] = elementsOf(figure, 'figcaption');
  const pictures = elementsOf(figure, 'img');
  const [picture] = pictures;
  if (!caption || !picture || pictures.length > 1) return;
  if (toString(figure).trim() !== toString(caption).trim()) return;
  picture.properties.title = toString(caption).trim();
  figure.children = figure.children.filter((child) => child !== caption);
}

function plainCode(pre: Element): Element {
  const classes = [pre, ...elementsOf(pre, 'code')].flatMap(classesOf);
  const language = classes.find((name) => /^language-(?!text$)/.test(name));
  return {
    type: 'element',
    tagName: 'code',
    properties: {className: language ? [language] : []},
    children: [{type: 'text', value: toString(pre)}],
  };
}

function strong(children: ElementContent[]): Element {
  return {type: 'element', tagName: 'strong', properties: {}, children: withoutStrong(children)};
}

/** Markdown cannot tell weight within weight. */
function withoutStrong(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = withoutStrong(node.children);
    return ['b', 'strong'].includes(node.tagName) ? children : [{...node, children}];
  });
}

function elementsOf(parent: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(parent, {tagName}, (node) => {
    if (node.type === 'element') found.push(node);
  });
  return found;
}

function hasClass(node: Element, name: string): boolean {
  return classesOf(node).includes(name);
}

function classesOf({properties: {className}}: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
