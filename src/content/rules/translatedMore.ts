/** The rule `translation-added`: a translation says nothing that its source does not. */
import type {AlignedText} from '../alignedText';
import type {BlockKind} from '../blocks';
import {createFinding, type Finding} from '../findings';
import {firstWords} from './words';

/** What is said; other rules look after code, headings, footnotes and pictures. */
const SAID: ReadonlySet<BlockKind> = new Set(['item', 'paragraph', 'quote', 'row']);

/** Names, in each section, the first block that belongs to none of the source. */
export function checkAdditions({translation, source, groups}: AlignedText): Finding[] {
  return groups.flatMap(({pairs}) =>
    pairs
      .filter((pair) => pair.source.length === 0)
      .flatMap(({target}) => target.map(({block}) => block))
      .filter(({kind}) => SAID.has(kind))
      .slice(0, 1)
      .map(({offset, prose}) =>
        createFinding('translation-added', translation.page.source, offset, {
          message: `${source.page.source.path} has nothing like this: “${firstWords(prose)}”.`,
          hint: 'Take it out, if it is a word about the translation; if readers should know it, say it in the source, too.',
        }),
      ),
  );
}
