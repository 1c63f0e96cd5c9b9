/**
 * Places in built pages that depend on how a translation keeps up with its source. A page has
 * them for each state that there may be; who publishes it keeps those that are true. So it need
 * not be built again when a source changes.
 */
import {localeCodes, type LocaleCode} from '../locales';
import type {Progress} from './pagesByPath';

/** The attribute of a `<span>`, which has no other and holds no other `<span>`. */
export const PROGRESS_MARK = 'data-when';

/** One version of a page, by the page's id. */
type Subject = {readonly id: string; readonly locale: LocaleCode};

/** @returns the value of the attribute where something holds while a version is in a state */
export function progressMark(progress: Progress, {id, locale}: Subject): string {
  return `${progress}:${locale}:${id}`;
}

/** Minifiers take quotation marks away where they may. */
const MARKED = new RegExp(
  `<span ${PROGRESS_MARK}=("?)(\\w+):(${localeCodes.join('|')}):([^\\s">]+)\\1>(.*?)</span>`,
  'gs',
);

/**
 * Keeps of a page what is true, without the attribute.
 * @param stateOf tells the state of a version
 */
export function fillProgress(html: string, stateOf: (subject: Subject) => string): string {
  return html.replace(MARKED, (_span, _quote, progress, locale, id, content) =>
    stateOf({id, locale}) === progress ? `<span>${content}</span>` : '',
  );
}
