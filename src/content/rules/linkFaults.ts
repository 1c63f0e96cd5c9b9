/** Faults that links of all forms have in common. */
import {isLater, publishedAt, type MarkdownPage} from '../article';
import {bodyOf, type SiteIndex} from '../siteIndex';
import {commaList, didYouMean} from './words';

/** What is wrong with a link or an image, and what to write instead. */
export type Fault = {readonly message: string; readonly hint: string};

/** A draft has no page, and an article of the future none that the linking page could know. */
export function unpublishedFault(
  target: MarkdownPage,
  page: MarkdownPage,
  {now}: SiteIndex,
): Fault | undefined {
  if (target.fields.draft) {
    return {
      message: 'The link leads to a draft, which has no page yet.',
      hint: 'Publish the draft first, or take the link out.',
    };
  }
  // What is itself of the future may link to all that will be there by then.
  const isFuture = page.kind === 'article' && isLater(page, now);
  const from = isFuture ? new Date(publishedAt(page)) : now;
  return target.kind === 'article' && isLater(target, from)
    ? {
        message: `The link leads to ${target.source.path}, which is dated later and has no page yet.`,
        hint: 'Take the link out until that day, or give one of the two another date.',
      }
    : undefined;
}

/** `#…` has to be the id of a heading or of a tag. Top and nothing are always there. */
export function anchorFault(
  anchor: string | undefined,
  target: MarkdownPage,
  page: MarkdownPage,
  site: SiteIndex,
): Fault | undefined {
  const {anchors, problem} = bodyOf(site, target);
  if (!anchor || anchor === 'top' || problem || anchors.includes(anchor)) {
    return undefined;
  }
  const place = target === page ? 'this page' : target.source.path;
  const known = anchors.map((id) => `#${id}`);
  return {
    message: `No heading of ${place} has the anchor “#${anchor}”.`,
    hint:
      known.length === 0
        ? 'The page has no headings; take “#” and what follows it out.'
        : `${didYouMean(`#${anchor}`, known)}Its anchors: ${commaList(known)}.`,
  };
}
