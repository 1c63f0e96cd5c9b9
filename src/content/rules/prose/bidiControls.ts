/** The rule `bidi-control`: no invisible characters turn the direction of a text. */
import {createFinding, type Finding} from '../../findings';
import {editAt, type ProseBlock} from '../../prose';
import type {SourceFile} from '../../source';

/**
 * Embeddings and overrides. One that is not closed turns all that follows, and one in an address
 * or in code lets it read as another: Unicode advises isolates in their place (UAX #9, 2.1).
 */
const TURNS = /[\u202A-\u202E]/g;

/** Marks and isolates: harmless in prose if they are meant, but nobody sees whether they are. */
const MARKS = /[\u061C\u200E\u200F\u2066-\u2069]/g;

/**
 * Looks at a whole file, and says each kind once. What turns the direction of prose can go, as
 * pages isolate what runs the other way by themselves. A mark may decide where a full stop
 * stands, and in code and addresses every character counts: there a person has to look.
 */
export function checkBidiControls(source: SourceFile, blocks: readonly ProseBlock[]): Finding[] {
  const turns = [...source.text.matchAll(TURNS)];
  const marks = [...source.text.matchAll(MARKS)];
  return [
    ...turns.slice(0, 1).map(({index}) =>
      createFinding('bidi-control', source, index, {
        message: `This is the first of ${turns.length} invisible characters that turn the direction of the text.`,
        hint: 'Take them out: the site sets names of the other direction right by itself.',
        fix: blocks
          .flat()
          .flatMap((piece) =>
            [...piece.value.matchAll(TURNS)].flatMap((turn) =>
              editAt(piece, turn.index, turn.index + 1, ''),
            ),
          ),
      }),
    ),
    ...marks.slice(0, 1).map(({index}) =>
      createFinding('bidi-control', source, index, {
        message: `This is the first of ${marks.length} invisible marks of direction.`,
        hint: 'Take it out and look at the page: the site sets names of the other direction right by itself.',
      }),
    ),
  ];
}
