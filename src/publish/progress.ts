import MagicString from 'magic-string';
import {parse} from 'parse5';
import {PROGRESS_MARK, readProgressMark, type Subject} from '../content/progressMarks';
import {attribute, outermost} from './elements';

/**
 * Keeps of a page what is true of how translations keep up; see `content/progressMarks.ts`.
 * @param stateOf tells the state of a version
 */
export function fillProgress(html: string, stateOf: (subject: Subject) => string): string {
  // Parsing takes long, and originals and most lists tell of no translation.
  if (!html.includes(PROGRESS_MARK)) return html;
  const edited = new MagicString(html);
  const isMarked = (element: Parameters<typeof attribute>[0]) =>
    attribute(element, PROGRESS_MARK) !== undefined;
  for (const element of outermost(parse(html, {sourceCodeLocationInfo: true}), isMarked)) {
    const {progress, subject} = readProgressMark(attribute(element, PROGRESS_MARK) ?? '');
    const place = element.sourceCodeLocation;
    const mark = place?.attrs?.[PROGRESS_MARK];
    if (!place || !mark) continue;
    // With the space before it.
    if (stateOf(subject) === progress) edited.remove(mark.startOffset - 1, mark.endOffset);
    else edited.remove(place.startOffset, place.endOffset);
  }
  return edited.toString();
}
