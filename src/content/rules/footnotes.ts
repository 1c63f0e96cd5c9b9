/** The rule `footnote-broken`: a mark has its note, and a note its mark. */
import {createFinding, type Finding} from '../findings';
import {nodesOf} from '../nodes';
import type {ParsedPage} from '../parseText';
import {isUnescaped, offsetAt, readProse} from '../prose';

/** The mark of a footnote that is none, as its note is missing: readers see the mark itself. */
const MARK = /\[\^[^\s[\]^]{1,80}\]/g;

/** Names marks without a note, which readers see as they are written, and notes that nobody sees. */
export function checkFootnotes(parsed: ParsedPage): Finding[] {
  const {root, page} = parsed;
  const {source} = page;
  const marks = readProse(parsed).flatMap((block) =>
    block.flatMap((piece) =>
      [...piece.value.matchAll(MARK)]
        .filter(({index}) => isUnescaped(piece, index))
        .map(({0: mark, index}) =>
          createFinding('footnote-broken', source, offsetAt(piece, index), {
            message: `There is no footnote ${mark}, so readers see the mark as it is written.`,
            hint: `Write the note at the end of the text: ${mark}: … For the sign itself write \\${mark}.`,
          }),
        ),
    ),
  );
  const wanted = new Set(nodesOf(root, 'footnoteReference').map(({identifier}) => identifier));
  const seen = new Set<string>();
  const notes = nodesOf(root, 'footnoteDefinition').flatMap((note): Finding[] => {
    const isSecond = seen.has(note.identifier);
    seen.add(note.identifier);
    if (wanted.has(note.identifier) && !isSecond) return [];
    const mark = `[^${note.label ?? note.identifier}]`;
    return [
      createFinding('footnote-broken', source, note.position?.start.offset ?? 0, {
        message: isSecond
          ? `There is a footnote ${mark} before this one, so readers do not see this one.`
          : `Nothing in the text leads to the footnote ${mark}, so readers do not see it.`,
        hint: isSecond
          ? 'Give it another name, and use that name in its mark in the text.'
          : `Put its mark ${mark} where it belongs.`,
      }),
    ];
  });
  return [...marks, ...notes];
}
