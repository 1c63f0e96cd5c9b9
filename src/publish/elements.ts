/** Looks elements up in built HTML that parse5 has parsed. */
import {html, type DefaultTreeAdapterTypes as Tree} from 'parse5';

/** What the authors of a page wrote, one element for each text. */
export function proseOf(document: Tree.Document): Tree.Element[] {
  return outermost(document, (element) => hasClass(element, 'prose'));
}

/** Elements that hold no text of an article. */
const NO_TEXT = new Set(
  'audio button canvas embed form iframe noscript object script select style template textarea video'.split(
    ' ',
  ),
);

/** Parts of the page around the text: what asks for the reader's script, and “#” beside headings. */
const PAGE_CLASSES = ['needs-script', 'hash-link'];

/** Tells what stands in a text on its page and is no part of it, with all that it holds. */
export function isFurniture(element: Tree.Element): boolean {
  return (
    element.namespaceURI !== html.NS.HTML ||
    NO_TEXT.has(element.tagName) ||
    PAGE_CLASSES.some((name) => hasClass(element, name))
  );
}

/** Tells a page that the theme has made from one that only names another address. */
export function isPageOfSite(document: Tree.Document): boolean {
  const isRoot = (element: Tree.Element): boolean => attribute(element, 'id') === '__docusaurus';
  return outermost(document, isRoot).length > 0;
}

/** Tells whether the page becomes a React application, which would put back what was changed. */
export function isApplication(document: Tree.Document): boolean {
  const isFrameworks = (element: Tree.Element): boolean =>
    element.tagName === 'script' && (attribute(element, 'src')?.includes('assets/js/') ?? false);
  return outermost(document, isFrameworks).length > 0;
}

export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasClass(element: Tree.Element, name: string): boolean {
  return attribute(element, 'class')?.split(/\s+/).includes(name) ?? false;
}

/** The elements that a test is true of, and that are not inside of another such. */
export function outermost(
  root: Tree.Node,
  test: (element: Tree.Element) => boolean,
): Tree.Element[] {
  const found: Tree.Element[] = [];
  const look = (node: Tree.Node): void => {
    if ('tagName' in node && test(node)) found.push(node);
    else if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(root);
  return found;
}
