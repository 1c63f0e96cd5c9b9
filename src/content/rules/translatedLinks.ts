/** The rule `link-missing`: a translation leads where its source leads. */
import type {BlockPair, MeasuredBlock} from '../alignBlocks';
import type {AlignedText} from '../alignedText';
import type {Block} from '../blocks';
import {createFinding, type Finding} from '../findings';
import {nodesOf} from '../nodes';
import {commaList} from './words';

/**
 * Names the links, pictures and footnotes of a block that its counterpart has not. A target may
 * be another in another language, but then there are as many; and it may stand elsewhere in the
 * section.
 */
export function checkLinkTargets({translation, source, groups}: AlignedText): Finding[] {
  return groups.flatMap(({pairs}) =>
    fewerTargets(pairs).map(({place, lost}) =>
      createFinding('link-missing', translation.page.source, place.offset, {
        message: `In ${source.page.source.path} this leads to ${commaList(lost)}, and here it does not.`,
        hint: 'Put the link, the picture or the mark of the footnote where the translation says the same.',
      }),
    ),
  );
}

/** The blocks of a section that lead to less than their source does, and what is lost. */
function fewerTargets(pairs: readonly BlockPair[]): {place: Block; lost: string[]}[] {
  const fewer = pairs.flatMap(({source, target}) => {
    const wanted = targetsOf(source);
    const place = target[0]?.block;
    return place && wanted.length > 0 && targetsOf(target).length < wanted.length
      ? [{place, wanted}]
      : [];
  });
  if (fewer.length === 0) return [];
  const inSection = new Set(pairs.flatMap(({target}) => targetsOf(target)));
  return fewer
    .map(({place, wanted}) => ({place, lost: wanted.filter((target) => !inSection.has(target))}))
    .filter(({lost}) => lost.length > 0);
}

/** What the blocks link to and show, in order; a footnote as it is written. */
function targetsOf(blocks: readonly MeasuredBlock[]): string[] {
  return blocks.flatMap(({block}) =>
    nodesOf(block.node, 'link', 'image', 'linkReference', 'footnoteReference').map((node) => {
      if (node.type === 'linkReference') return `[${node.identifier}]`;
      return node.type === 'footnoteReference' ? `[^${node.identifier}]` : node.url;
    }),
  );
}
