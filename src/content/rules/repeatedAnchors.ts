/** The rule `anchor-repeated`: an anchor leads to one place of its page. */
import {createFinding, type Finding} from '../findings';
import type {Heading} from '../headings';
import {pageIds} from '../pageIds';
import type {ParsedPage} from '../parseText';

const TAKEN: ReadonlySet<string> = new Set(Object.values(pageIds));

/** Docusaurus numbers the anchors that it makes of headings, but takes those that are written. */
export function checkRepeatedAnchors({page: {source}, body}: ParsedPage): Finding[] {
  const seen = new Set<string>();
  return body.headings.flatMap(({id, depth, text, offset}: Heading) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    if (!isRepeated && !TAKEN.has(id)) return [];
    return [
      createFinding('anchor-repeated', source, offset, {
        message: isRepeated
          ? `A heading before this one has the anchor “${id}” already, so no link leads here.`
          : `The anchor “${id}” is that of a part of the page around the text.`,
        hint: `Give this one another, for example: ${'#'.repeat(depth)} ${text} {#${id}-2}`,
      }),
    ];
  });
}
