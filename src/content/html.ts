/** Links, images, ids and what a page may not hold in tags: HTML in `.md`, JSX in `.mdx`. */
import type {Nodes} from 'mdast';
import {readTags} from './htmlTags';
import type {Reference} from './reference';

type JsxElement = Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>;

const ADDRESS_ATTRIBUTE = {a: 'href', img: 'src'} as const;

/** Targets of `<a href>` and `<img src>` in a piece of HTML that stands at an offset. */
export function htmlReferences(html: string, offset: number): Reference[] {
  return readTags(html, offset).flatMap((tag) => {
    const {name, attributes} = tag;
    if (name !== 'a' && name !== 'img') return [];
    const url = attributes.get(ADDRESS_ATTRIBUTE[name]);
    if (url === undefined) return [];
    // An empty `alt` says that the image says nothing; none says nothing.
    return [reference(name, url, tag.offset, name === 'a' || attributes.has('alt'))];
  });
}

/** Ids that a piece of HTML sets. */
export function htmlAnchors(html: string): string[] {
  return readTags(html).flatMap(({attributes}) => {
    const ids = [attributes.get('id'), attributes.get('name')];
    return ids.filter((id) => id !== undefined);
  });
}

/** The same as `htmlReferences` for one JSX element; values in braces are code, and unknown. */
export function jsxReferences(element: JsxElement): Reference[] {
  const {name} = element;
  if (name !== 'a' && name !== 'img') {
    return [];
  }
  const url = jsxAttribute(element, ADDRESS_ATTRIBUTE[name]);
  if (url === undefined) return [];
  const isDescribed =
    name === 'a' ||
    // Attributes may be spread from code, which is not read.
    element.attributes.some((entry) => entry.type !== 'mdxJsxAttribute' || entry.name === 'alt');
  return [reference(name, url, element.position?.start.offset ?? 0, isDescribed)];
}

/** The id that a JSX element sets. */
export function jsxAnchors(element: JsxElement): string[] {
  const id = jsxAttribute(element, 'id');
  return id === undefined ? [] : [id];
}

/** An attribute, or an element, that browsers are told to pass over, and where its tag begins. */
export type Blocked = {readonly name: string; readonly offset: number};

/** Styles and handlers in a piece of HTML that stands at an offset. */
export function htmlBlocked(html: string, offset: number): Blocked[] {
  return readTags(html, offset).flatMap((tag) => {
    const names = tag.isClosing ? [] : [...tag.attributes.keys()].filter(isBlockedMarkup);
    const element = !tag.isClosing && isBlockedMarkup(tag.name) ? [`<${tag.name}>`] : [];
    return [...element, ...names].map((name) => ({name, offset: tag.offset}));
  });
}

/** The same for one JSX element, in which handlers are React's own and never reach the page. */
export function jsxBlocked({name, attributes, position}: JsxElement): Blocked[] {
  const styled = attributes.some((candidate) => {
    return candidate.type === 'mdxJsxAttribute' && candidate.name === 'style';
  });
  const offset = position?.start.offset ?? 0;
  return [...(name === 'style' ? ['<style>'] : []), ...(styled ? ['style'] : [])].map((found) => ({
    name: found,
    offset,
  }));
}

/** Tells styles and handlers, by the name of an attribute or an element. */
export function isBlockedMarkup(name: string): boolean {
  return name === 'style' || /^on[a-z]+$/.test(name);
}

function reference(tag: 'a' | 'img', url: string, offset: number, isDescribed: boolean): Reference {
  const kind = tag === 'a' ? 'link' : 'image';
  return {kind, url, offset, via: 'html', ...(!isDescribed && {isUndescribed: true})};
}

/** The text of an attribute of a JSX element; nothing for one that is set by code. */
export function jsxAttribute(element: JsxElement, name: string): string | undefined {
  for (const candidate of element.attributes) {
    if (candidate.type === 'mdxJsxAttribute' && candidate.name === name) {
      return typeof candidate.value === 'string' ? candidate.value : undefined;
    }
  }
  return undefined;
}
