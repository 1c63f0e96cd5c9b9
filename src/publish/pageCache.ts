/** What was made of pages when a language was built last, by the page and the code that made it. */
import {createHash} from 'node:crypto';
import path from 'node:path';
import {dropUnused, keepBytes, keptBytes} from '../contentCache';
import type {LocaleCode} from '../locales';

/** The folder of the cache, from the site's folder. */
const pageCacheDir = path.join('.cache', 'pages');

type Options = {
  readonly siteDir: string;
  readonly locale: LocaleCode;
  /** Changes with all that a page may be made from but itself: code, messages, addresses. */
  readonly code: string;
};

/** The pages of one language. What a build has no use for is forgotten at its end. */
export class PageCache<T> {
  readonly #dir: string;
  readonly #code: string;
  readonly #since = new Date();

  constructor({siteDir, locale, code}: Options) {
    this.#dir = path.join(siteDir, pageCacheDir, locale);
    this.#code = code;
  }

  /** @param from all that the value follows from, but for code */
  async get(from: readonly string[]): Promise<T | undefined> {
    const bytes = await keptBytes(this.#fileOf(from));
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
