/** What was made of pages and texts when a language was built last, by what it was made from. */
import {createHash} from 'node:crypto';
import path from 'node:path';
import {dropUnused, keepBytes, keptBytes} from './contentCache';
import type {LocaleCode} from './locales';

type Options = {
  readonly siteDir: string;
  /** The name of the cache: its folder in `.cache`. */
  readonly kind: 'pages' | 'texts';
  readonly locale: LocaleCode;
  /** Changes with all that a value may be made from but what it is kept by: code, messages, addresses. */
  readonly code: string;
};

/** What was made for one language. What a build has no use for is forgotten at its end. */
export class LanguageCache<T> {
  readonly #dir: string;
  readonly #code: string;
  readonly #since = new Date();

  constructor({siteDir, kind, locale, code}: Options) {
    this.#dir = path.join(siteDir, '.cache', kind, locale);
    this.#code = code;
  }

  /** @param from all that the value follows from, but for code */
  get(from: readonly string[]): T | undefined {
    const bytes = keptBytes(this.#fileOf(from));
    return bytes && (JSON.parse(bytes.toString()) as T);
  }

  set(from: readonly string[], value: T): Promise<void> {
    return keepBytes(this.#fileOf(from), Buffer.from(JSON.stringify(value)));
  }

  /** Forgets what was neither got nor set. */
  dropOthers(): Promise<void> {
    return dropUnused(this.#dir, this.#since);
  }

  #fileOf(from: readonly string[]): string {
    const hash = createHash('sha256').update(JSON.stringify([this.#code, ...from]));
    return path.join(this.#dir, `${hash.digest('hex')}.json`);
  }
}
