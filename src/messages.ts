import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {LocaleCode} from './locales';

/**
 * Reads one message of a language from its `i18n/<locale>/code.json`, for the few texts that
 * are set by configuration and not by a component.
 * @throws naming file and key, if the message is missing.
 */
export function messageReader(siteDir: string, locale: LocaleCode): (id: string) => string {
  const file = path.join('i18n', locale, 'code.json');
  const absolute = path.join(siteDir, file);
  const messages: Record<string, {message?: string} | undefined> = existsSync(absolute)
    ? JSON.parse(readFileSync(absolute, 'utf8'))
    : {};
  return (id) => {
    const message = messages[id]?.message;
    if (!message) throw new Error(`${file}: the message “${id}” is missing.`);
    return message;
  };
}
