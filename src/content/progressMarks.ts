/**
 * Places in built pages that depend on how a translation keeps up with its source. A page has
 * them for each state that there may be; who publishes it keeps those that are true. So it need
 * not be built again when a source changes.
 */
import {isLocaleCode, type LocaleCode} from '../locales';
import type {Progress} from './pagesByPath';

/** The attribute of an element that is to be kept where something holds, and else to go. */
export const PROGRESS_MARK = 'data-progress-is';

/** One version of a page, by the page's id. */
export type Subject = {readonly id: string; readonly locale: LocaleCode};

/** @returns the value of the attribute where something holds while a version is in a state */
export function progressMark(progress: Progress, {id, locale}: Subject): string {
  return `${progress}:${locale}:${id}`;
}

/** @throws if it is no value that `progressMark` gives */
export function readProgressMark(mark: string): {progress: string; subject: Subject} {
  const [, progress = '', locale = '', id = ''] = /^(\w+):([\w-]+):(.+)$/s.exec(mark) ?? [];
  if (!isLocaleCode(locale)) throw new Error(`“${mark}” does not say what it depends on.`);
  return {progress, subject: {id, locale}};
}
