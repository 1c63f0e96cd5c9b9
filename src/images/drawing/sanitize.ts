/** Makes of an SVG file one that draws and does nothing else. */
import {html, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {countDrawn} from './count';
import {localCss, staysInside, withoutFilters} from './css';
import {KEPT, MISSED, UNWRAPPED, type Part} from './names';
import {drawingSize} from './size';

/** A drawing that is safe to open by itself, too. */
export type Drawing = {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What was taken out and may be missed. */
  readonly removed: readonly Part[];
  /** How many elements are drawn, each as often as it is used. */
  readonly drawn: number;
};

/** Deeper than any program draws; each level takes room on the stack. */
const MAX_DEPTH = 256;

// The subset may hold `>`, and entities that would be read as elements. One that does not close
// goes up to the end, as in XML: no search for an end begins twice.
const DOCTYPE = /<!DOCTYPE[^>[]*(?:\[(?:[^]*?\]\s*>|[^]*)|>|$)/gi;
const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/**
 * Reads SVG as HTML is read, which never fails and knows no entities, keeps the elements and
 * attributes that draw, and writes them anew as XML.
 * @returns nothing if there is no drawing in the text, or none that anybody could draw
 */
export function sanitizeSvg(text: string): Drawing | undefined {
  const {childNodes} = parseFragment(text.replace(DOCTYPE, ''));
  const root = childNodes.find((node): node is Tree.Element => node.nodeName === 'svg');
  if (!root) return undefined;
  const removed = new Set<Part>();
  // HTML elements that stand in a drawing end it for a browser that reads it as HTML.
  if (childNodes.some((node) => 'tagName' in node && node !== root)) removed.add('HTML inside it');
  const {width, height, viewBox} = drawingSize((name) => attributeOf(root, name));
  const own = writeAttributes(root, removed, new Set(['viewBox', 'width', 'height']));
  const content = writeChildren(root, removed, 1);
  if (content === undefined) return undefined;
  const svg = `<svg ${NAMESPACES} viewBox="${viewBox}"${own}>${content}</svg>\n`;
  return {svg, width, height, removed: [...removed].sort(), drawn: countDrawn(root)};
}

function attributeOf(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** @returns nothing if it is too deep */
function writeChildren(
  parent: Tree.Element,
  removed: Set<Part>,
  depth: number,
): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  let written = '';
  for (const node of parent.childNodes) {
    const part = 'tagName' in node ? writeElement(node, removed, depth) : writeText(node);
    if (part === undefined) return undefined;
    written += part;
  }
  return written;
}

function writeText(node: Tree.ChildNode): string {
  return 'value' in node ? escapeXml(node.value) : '';
}

function writeElement(
  element: Tree.Element,
  removed: Set<Part>,
  depth: number,
): string | undefined {
  const {tagName: name} = element;
  const part = Object.hasOwn(MISSED, name) ? MISSED[name] : undefined;
  if (part) removed.add(part);
  if (UNWRAPPED.has(name)) return writeChildren(element, removed, depth + 1);
  if (element.namespaceURI !== html.NS.SVG || !KEPT.has(name)) return '';
  if (name === 'style') return writeStyle(element, removed);
  const attributes = writeAttributes(element, removed);
  const content = writeChildren(element, removed, depth + 1);
  if (content === undefined) return undefined;
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function writeStyle(element: Tree.Element, removed: Set<Part>): string {
  const css = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  const local = localCss(css);
  if (local !== css) removed.add('references to other files');
  const kept = keptStyle(local, removed);
  return kept === '' ? '' : `<style>${escapeXml(kept)}</style>`;
}

function keptStyle(css: string, removed: Set<Part>): string {
  const kept = withoutFilters(css);
  if (kept !== css) removed.add('filters, such as shadows');
  return kept;
}

function writeAttributes(
  element: Tree.Element,
  removed: Set<Part>,
  except: ReadonlySet<string> = new Set(),
): string {
  return element.attrs
    .filter(({name}) => !except.has(name))
    .map((attribute) => writeAttribute(attribute, element.tagName, removed))
    .join('');
}

/** The attributes of other namespaces that draw. */
const PREFIXED = new Set(['xlink:href', 'xml:space', 'xml:lang']);

function writeAttribute(
  {prefix, name: local, value}: Tree.Element['attrs'][number],
  element: string,
  removed: Set<Part>,
): string {
  const name = prefix ? `${prefix}:${local}` : local;
  if (/^on/i.test(name)) {
    removed.add('scripts');
    return '';
  }
  const isDrawing = PREFIXED.has(name) || /^(?:[a-z][a-zA-Z\d-]*)$/.test(name);
  if (!isDrawing || /^(?:xmlns|src|srcset|base)$/.test(name)) return '';
  if (name === 'filter') {
    removed.add('filters, such as shadows');
    return '';
  }
  const inside = local === 'href' ? keptReference(value, element) : localCss(value);
  if (inside !== value) removed.add('references to other files');
  const kept = name === 'style' ? keptStyle(inside, removed) : inside;
  return kept === '' && value !== '' ? '' : ` ${name}="${escapeXml(kept)}"`;
}

/** Only a picture brings its bytes along; all else refers to parts of the drawing. */
function keptReference(value: string, element: string): string {
  const address = value.trim();
  const isKept = element === 'image' ? staysInside(address) : address.startsWith('#');
  return isKept ? value : '';
}

function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- XML has no way to say these characters
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
