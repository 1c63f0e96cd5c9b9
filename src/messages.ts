import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {positionAt} from './content/source';
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

/** A comma too many is the most usual slip of who edits such a file by hand. */
function parseJson(file: string, text: string): Record<string, {message?: string} | undefined> {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const {message} = cause as SyntaxError;
    const offset = Number(/ at position (\d+)/.exec(message)?.[1] ?? text.length);
    const {line, column} = positionAt({path: file, text}, offset);
    const reason = message.replace(/ in JSON at position.*$/s, '');
    throw new Error(
      `${file}:${line}:${column}: this is no JSON any more (${reason}): look for a comma or a quotation mark that is missing or too many, here or just before.`,
      {cause},
    );
  }
}
