import {createHash} from 'node:crypto';
import {defaultTreeAdapter, type DefaultTreeAdapterTypes} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const {isElementNode, isTextNode, getTagName, getAttrList, getChildNodes} = defaultTreeAdapter;

/**
 * Types of scripts that browsers run, and that a policy therefore has to name (HTML Standard,
 * "prepare the script element"): JavaScript by any of its names (WHATWG MIME Sniffing, 4.6),
 * and what steers modules and prefetching. Every other type makes a block of data.
 */
const RUNS =
  /^(?:|module|importmap|speculationrules|(?:application|text)\/(?:x-)?(?:ecma|java)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i;

/**
 * What a policy says of inline scripts so that they run (CSP 3, 2.3.1, "hash-source").
 * @param scripts their texts
 * @returns each source once and in alphabetical order: the same pages, the same policy
 */
export function scriptHashes(scripts: readonly string[]): string[] {
  return [...new Set(scripts)].map((script) => `'sha256-${sha256(script)}'`).sort();
}

/** What of a page runs, or takes its reader elsewhere, by itself. */
export type ActiveParts = {
  /** The texts of the scripts that stand in it, in order, to the letter. */
  readonly inline: readonly string[];
  /** The addresses of the scripts that it loads, in order. */
  readonly loaded: readonly string[];
  readonly hasRefresh: boolean;
};

/** Finds all of it at once: pages have thousands of elements. */
export function activeParts(page: Node): ActiveParts {
  const found = elements(page).filter((it) => ['script', 'meta'].includes(getTagName(it)));
  return {
    inline: found.filter(isInlineScript).map(text),
    loaded: found.flatMap((it) => (getTagName(it) === 'script' ? (addressOf(it) ?? []) : [])),
    hasRefresh: found.some((it) => /^refresh$/i.test(valueOf(it, 'http-equiv') ?? '')),
  };
}

function isInlineScript(element: Element): boolean {
  return (
    getTagName(element) === 'script' &&
    addressOf(element) === undefined &&
    RUNS.test((valueOf(element, 'type') ?? '').trim())
  );
}

/** A script of SVG has its address in `href`. */
function addressOf(element: Element): string | undefined {
  return valueOf(element, element.namespaceURI.endsWith('svg') ? 'href' : 'src');
}

function valueOf(element: Element, attribute: string): string | undefined {
  return getAttrList(element).find(({name}) => name === attribute)?.value;
}

/** All elements in the order of the page, those in templates too: a script may bring them out. */
function elements(node: Node): Element[] {
  const own = isElementNode(node) ? [node] : [];
  const inside = 'content' in node ? getChildNodes(node.content) : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...[...children, ...inside].flatMap(elements)];
}

function text(element: Element): string {
  return getChildNodes(element)
    .filter(isTextNode)
    .map(({value}) => value)
    .join('');
}

function sha256(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('base64');
}
