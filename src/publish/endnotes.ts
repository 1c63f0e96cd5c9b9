/**
 * Where the links of a text lead, for who reads it on paper: a list below the text, which
 * screens do not show. The stylesheet for print numbers the links in the same order.
 */
import {readableAddress} from '../content/readableAddress';
import {escapeHtml} from '../escapeHtml';
import {attribute, outermost, proseOf} from './elements';
import type {OpenPage} from './pages';

type Options = {
  /** The page's own full address. */
  readonly url: string;
  /** What stands over the list. */
  readonly title: string;
};

/**
 * Adds the list to a page with a text of an author's; one without links stays as it is.
 * @returns the HTML that was added
 */
export function addEndnotes(
  {document, edited, isApplication}: OpenPage,
  {url, title}: Options,
): string {
  const texts = isApplication ? [] : proseOf(document);
  const end = texts.at(-1)?.sourceCodeLocation?.endOffset;
  const addresses = texts.flatMap((text) =>
    // What stands in `details` may be closed, and then is not on the paper.
    outermost(text, ({tagName}) => ['a', 'details'].includes(tagName)).flatMap((element) => {
      const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      return href !== undefined && !href.startsWith('#') ? [printedAddress(href, url)] : [];
    }),
  );
  if (end === undefined || addresses.length === 0) return '';
  const items = addresses.map((address) => `<li>${escapeHtml(address)}`).join('');
  const list = `<div class=endnotes><p>${escapeHtml(title)}<ol dir=ltr>${items}</ol></div>`;
  edited.appendLeft(end, list);
  return list;
}

function printedAddress(href: string, base: string): string {
  return URL.canParse(href, base) ? readableAddress(new URL(href, base).href) : href;
}
