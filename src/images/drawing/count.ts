/** Counts what a drawing would draw: parts that are used many times can use others many times. */
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';

/** What is used in what is used, or lies in it, deeper than this counts as without end. */
const MAX_DEPTH = 512;

/** How many elements are drawn, each as often as it is used. Takes each element once. */
export function countDrawn(root: Tree.Element): number {
  const byId = new Map<string, Tree.Element>();
  collectIds(root, byId);
  const counts = new Map<Tree.Element, number>();
  const count = (element: Tree.Element, depth: number): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return Infinity;
    // What uses itself is not drawn.
    counts.set(element, 0);
    const parts = [...elementsIn(element), ...usedBy(element, byId)];
    const sum = parts.reduce((total, part) => total + count(part, depth + 1), 1);
    counts.set(element, sum);
    return sum;
  };
  return count(root, 0);
}

function collectIds(root: Tree.Element, byId: Map<string, Tree.Element>): void {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const id = element.attrs.find(({name}) => name === 'id')?.value;
    if (id !== undefined) byId.set(id, element);
    for (const part of elementsIn(element)) waiting.push(part);
  }
}

function elementsIn({childNodes}: Tree.Element): Tree.Element[] {
  return childNodes.filter((node): node is Tree.Element => 'tagName' in node);
}

function usedBy(
  {tagName, attrs}: Tree.Element,
  byId: ReadonlyMap<string, Tree.Element>,
): Tree.Element[] {
  if (tagName !== 'use') return [];
  return attrs.flatMap(({name, value}) => {
    const used = name === 'href' ? byId.get(value.trim().replace(/^#/, '')) : undefined;
    return used ? [used] : [];
  });
}
