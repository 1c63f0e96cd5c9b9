import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {transformSync, type TransformFailure} from 'esbuild';
import type {LocaleCode} from './locales';

/**
 * Reads one message of a language from its `i18n/<locale>/code.json`, for the few texts that
 * are set by configuration and not by a component.
 * @throws naming the file, if it is no JSON; naming file and key, if the message is missing
 */
export function messageReader(siteDir: string, locale: LocaleCode): (id: string) => string {
  const file = path.join('i18n', locale, 'code.json');
  const absolute = path.join(siteDir, file);
  const messages: Record<string, {message?: string} | undefined> = existsSync(absolute)
    ? parseJson(file, readFileSync(absolute, 'utf8'))
    : {};
  return (id) => {
    const message = messages[id]?.message;
    if (!message) throw new Error(`${file}: the message “${id}” is missing.`);
    return message;
  };
}

/**
 * Not even a JSON parser of Node.js says always where it broke off. A comma too many is the most
 * usual slip of who edits such a file by hand, and quotation marks as in a text the next.
 */
function parseJson(file: string, text: string): Record<string, {message?: string} | undefined> {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const {place, reason} = firstFault(text) ?? {place: '1:1', reason: (cause as Error).message};
    throw new Error(
      `${file}:${place}: this is not valid JSON (${reason}): look for a missing or extra comma or quotation mark, here or just before.`,
      {cause},
    );
  }
}

/** Where esbuild, which reads JSON too, finds something wrong; it counts columns in bytes. */
function firstFault(text: string): {place: string; reason: string} | undefined {
  try {
    transformSync(text, {loader: 'json', logLevel: 'silent'});
    return undefined;
  } catch (error) {
    const [fault] = (error as TransformFailure).errors;
    if (!fault?.location) return undefined;
    const {line, column, lineText} = fault.location;
    const before = Buffer.from(lineText).subarray(0, column).toString();
    return {place: `${line}:${before.length + 1}`, reason: fault.text};
  }
}
