/** Looks elements up in built HTML that parse5 has parsed. */
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';

/** What the authors of a page wrote, one element for each text. */
export function proseOf(document: Tree.Document): Tree.Element[] {
  return outermost(document, (element) => classesOf(element).includes('prose'));
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

export function classesOf(element: Tree.Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

/** The elements that a test is true of, and that are not inside of another such. */
export function outermost(
  node: Tree.Node,
  test: (element: Tree.Element) => boolean,
): Tree.Element[] {
  if ('tagName' in node && test(node)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => outermost(child, test)) : [];
}
