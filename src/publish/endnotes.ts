/**
 * Where the links of a text lead, for who reads it on paper: a list below the text, which
 * screens do not show. The stylesheet for print numbers the links in the same order.
 */
import {parse} from 'parse5';
import {escapeHtml} from '../escapeHtml';
import {attribute, classesOf, isApplication, outermost, proseOf} from './elements';

type Options = {
  /** The page's own full address. */
  readonly url: string;
  /** What stands over the list. */
  readonly title: string;
};

/** Adds the list to a page with a text of an author's; one without links stays as it is. */
export function addEndnotes(html: string, {url, title}: Options): string {
  const document = parse(html, {sourceCodeLocationInfo: true});
  const texts = isApplication(document) ? [] : proseOf(document);
  const end = texts.at(-1)?.sourceCodeLocation?.endOffset;
  const addresses = texts.flatMap((text) =>
    outermost(text, (element) => element.tagName === 'a').flatMap((link) => {
      const href = attribute(link, 'href');
      // Of a picture's own file nobody types the address.
      const isRead = href !== undefined && !href.startsWith('#');
      return isRead && !classesOf(link).includes('full-size') ? [fullAddress(href, url)] : [];
    }),
  );
  if (end === undefined || addresses.length === 0) return html;
  const items = addresses.map((address) => `<li>${escapeHtml(address)}`).join('');
  const list = `<div class=endnotes><p>${escapeHtml(title)}<ol dir=ltr>${items}</ol></div>`;
  return html.slice(0, end) + list + html.slice(end);
}

/** As people read it: without the escapes of letters, where that makes no other address. */
function fullAddress(href: string, base: string): string {
  if (!URL.canParse(href, base)) return href;
  const address = new URL(href, base).href;
  try {
    return decodeURI(address).replace(/[\s<>"`]/g, encodeURIComponent);
  } catch {
    return address;
  }
}
