/** What was made of texts and pages when a language was built last, by what it was made from. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {linkFiles} from './linkFiles';
import {keepBytes, keptBytes} from './contentCache';
import {sha256} from './hash';

export type CacheOptions = {
  /** The folder that the last build left; without it, nothing is known. */
  readonly from?: string | undefined;
  /** The folder for the next build, which takes its place once all of the language is built. */
  readonly to: string;
  /** Changes with all that a value may be made from but what it is kept by: code, messages, addresses. */
  readonly code: string;
};

/**
 * Values of one language. Only what a build has used is there for the next; and a build that
 * fails, as one does under which somebody changes a file, leaves nothing.
 */
export class LanguageCache<T> {
  readonly #options: CacheOptions;

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  /** @param madeFrom all that the value follows from, but for code */
  get(madeFrom: readonly string[]): T | undefined {
    const {from, to} = this.#options;
    if (from === undefined) return undefined;
    const name = this.#nameOf(madeFrom);
    const bytes = keptBytes(path.join(from, name));
    if (bytes && !existsSync(path.join(to, name))) linkFiles(from, to, [name]);
    return bytes && (JSON.parse(bytes.toString()) as T);
  }

  set(madeFrom: readonly string[], value: T): Promise<void> {
    const file = path.join(this.#options.to, this.#nameOf(madeFrom));
    return keepBytes(file, Buffer.from(JSON.stringify(value)));
  }

  /** What is known, or else what is made now and kept. */
  async getOrMake(madeFrom: readonly string[], make: () => T | Promise<T>): Promise<T> {
    const known = this.get(madeFrom);
    if (known !== undefined) return known;
    const made = await make();
    await this.set(madeFrom, made);
    return made;
  }

  #nameOf(madeFrom: readonly string[]): string {
    return `${sha256(JSON.stringify([this.#options.code, ...madeFrom]))}.json`;
  }
}
