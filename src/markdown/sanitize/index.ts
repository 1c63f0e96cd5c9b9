import type {Element, ElementContent, Nodes, Root, RootContent} from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import {visit} from 'unist-util-visit';
import {isAddressAttribute, isSitePathname} from '../../content/allowedHtml';
import {ADMONITION_TITLE, PLACEHOLDER, property, schema} from './schema';

type JsxElement = Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>;
type MdxjsEsm = Extract<Nodes, {type: 'mdxjsEsm'}>;
/** A node of a text that is no HTML: JSX, or an expression. */
type MdxNode = Exclude<
  Nodes,
  MdxjsEsm | {type: 'comment' | 'doctype' | 'element' | 'root' | 'text'}
>;

/**
 * Rehype plugin: leaves in a text what `content/allowedHtml.ts` lists and what Markdown and
 * Docusaurus make of it, whatever an author sent and whatever a check overlooked.
 *
 * In `.md` every node that is no HTML is Docusaurus' own: local images and links to files. In
 * `.mdx` authors write them, too. Their elements and attributes are held to the same table;
 * components, imports and expressions stay, for an `.mdx` file is a program, and whoever takes
 * one in has to read it as one.
 */
export default function sanitize() {
  const clean = rehypeSanitize(schema);
  return (tree: Root, file: {readonly path?: string}): void => {
    const modules = takeModules(tree);
    const kept = setAside(tree);
    if (file.path?.endsWith('.mdx')) kept.forEach(cleanJsx);
    const {children} = clean(tree);
    tree.children = children;
    visit(tree, 'element', dropOtherPathnames);
    putBack(tree, kept);
    tree.children.push(...modules);
  };
}

/**
 * Takes imports and exports out of a tree, for they have no place in a text. Docusaurus appends
 * its own to the end, where an element that nobody closed holds them and would take them along.
 */
function takeModules(tree: Root): MdxjsEsm[] {
  const modules: MdxjsEsm[] = [];
  visit(tree, 'mdxjsEsm', (node, index, parent) => {
    if (!parent || index === undefined) return;
    modules.push(node);
    parent.children.splice(index, 1);
    return index;
  });
  return modules;
}

/** Puts an element that the sanitiser knows in the place of each node that it does not. */
function setAside(tree: Root): MdxNode[] {
  const kept: MdxNode[] = [];
  const placeholders = new Set<Nodes>();
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') {
      // An author's own element of this name would be taken for somebody else's.
      if (node.tagName === PLACEHOLDER && !placeholders.has(node)) node.tagName = 'span';
      // rehype-raw reads elements as HTML, which knows no capitals.
      if (node.tagName === ADMONITION_TITLE.toLowerCase()) node.tagName = ADMONITION_TITLE;
      return;
    }
    if (!isMdx(node) || !parent || index === undefined) return;
    kept.push(node);
    const placeholder: Element = {
      type: 'element',
      tagName: PLACEHOLDER,
      properties: {dataIndex: kept.length - 1},
      children: 'children' in node ? node.children : [],
    };
    placeholders.add(placeholder);
    parent.children[index] = placeholder;
    // Its children are looked at next, as those of the placeholder.
    return index;
  });
  return kept;
}

function isMdx(node: Nodes): node is MdxNode {
  return !['comment', 'doctype', 'element', 'root', 'text', 'raw'].includes(node.type);
}

function putBack(tree: Root, kept: readonly MdxNode[]): void {
  visit(tree, 'element', (node, index, parent) => {
    const original = node.tagName === PLACEHOLDER && kept[Number(node.properties.dataIndex)];
    if (!original || !parent || index === undefined) return;
    if ('children' in original) original.children = node.children;
    const nodes: (ElementContent | RootContent)[] = isDropped(original)
      ? node.children
      : [original];
    (parent.children as (ElementContent | RootContent)[]).splice(index, 1, ...nodes);
    return index + (isDropped(original) ? 0 : 1);
  });
}

function isJsx(node: MdxNode): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** A name with a capital or a dot is a component; a fragment has none. */
function isComponent({name}: JsxElement): boolean {
  return !name || /^[A-Z]|\./.test(name);
}

/** Elements that are not allowed go, and what was in them is left, unless it was no text. */
function isDropped(node: MdxNode): boolean {
  if (!isJsx(node) || isComponent(node)) return false;
  return node.name === PLACEHOLDER || !schema.tagNames?.includes(node.name ?? '');
}

function cleanJsx(node: MdxNode): void {
  if (!isJsx(node) || isComponent(node)) return;
  const name = node.name ?? '';
  // Emptied, for its placeholder has the same list.
  if (schema.strip?.includes(name)) node.children.length = 0;
  node.attributes = node.attributes.filter((attribute) => isAllowed(name, attribute));
}

function isAllowed(tag: string, attribute: JsxElement['attributes'][number]): boolean {
  // Attributes that are spread out of an expression may be any.
  if (attribute.type !== 'mdxJsxAttribute') return false;
  const name = property(attribute.name);
  const allowed = [...(schema.attributes?.[tag] ?? []), ...(schema.attributes?.['*'] ?? [])];
  // Those with only some values, such as classes, are Markdown's own.
  if (!allowed.includes(name)) return false;
  return typeof attribute.value !== 'string' || hasAllowedScheme(name, attribute.value);
}

/** The table knows schemes; what may stand behind one of them it cannot say. */
function dropOtherPathnames(element: Element): void {
  element.properties = Object.fromEntries(
    Object.entries(element.properties).filter(
      ([name, value]) => !isAddressAttribute(name) || isPlainOrSitePathname(value),
    ),
  );
}

function isPlainOrSitePathname(value: unknown): boolean {
  return !/^pathname:/i.test(String(value)) || isSitePathname(String(value));
}

/** A browser reads over white space and control characters in a scheme, and so is it done here. */
function hasAllowedScheme(name: string, value: string): boolean {
  const schemes = schema.protocols?.[name];
  // eslint-disable-next-line no-control-regex -- control characters are what browsers pass over
  const [, scheme] = /^([^/?#:]*):/.exec(value.replace(/[\u0000-\u0020\u007F-\u009F]/g, '')) ?? [];
  if (!schemes || scheme === undefined) return true;
  if (scheme.toLowerCase() === 'pathname') return isSitePathname(value);
  return schemes.includes(scheme.toLowerCase());
}
