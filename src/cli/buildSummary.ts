/** What a build says at its end: what there is now, what was made for it, and what took long. */
import {stat} from 'node:fs/promises';
import path from 'node:path';
import type {BuildProgress} from '../build/buildSite';
import type {CardProgress} from '../cards/draw';
import {INDEX_FILE, SEARCH_DIR} from '../search/format';
import type {ImageProgress} from '../publish/images';
import {plural} from './report';

/** Counts what a build tells of itself. All of its methods can be given to it as they are. */
export class BuildLog {
  readonly #cards = new Map<string, CardProgress>();
  readonly #steps = new Map<string, number>();
  readonly #begun = new Map<string, number>();
  readonly #started: number;
  #pictures = 0;
  #made = 0;

  /** @param now tells the time in milliseconds from any moment on */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.#started = now();
  }

  /** Waits for a step, and remembers how long it took. */
  async timed<T>(step: string, work: Promise<T>): Promise<T> {
    this.#begin(step);
    const result = await work;
    this.#end(step);
    return result;
  }

  readonly onCard = (progress: CardProgress): void => {
    if (this.#cards.size === 0) this.#begin('cards');
    this.#cards.set(progress.locale, progress);
    this.#end('cards');
  };

  readonly onImage = ({made}: ImageProgress): void => {
    this.#pictures += 1;
    this.#made += made;
  };

  readonly onProgress = ({locale, step}: BuildProgress): void => {
    if (step === 'pages') this.#begin(`pages of ${locale}`);
    if (step === 'rendered') this.#end(`pages of ${locale}`);
    if (step === 'publishing') this.#begin(`publishing ${locale}`);
    if (step === 'built') this.#end(`publishing ${locale}`);
  };

  /** @param files sizes in bytes of all files of the site, by path */
  summary(files: ReadonlyMap<string, number>): string {
    const rows = [
      ['cards', this.#cardCounts()],
      ['pictures', this.#pictureCounts()],
      ['search', searchCounts(files)],
      ['slowest', this.#slowest()],
    ];
    const seconds = ((this.now() - this.#started) / 1000).toFixed(1);
    const pages = [...files.keys()].filter((file) => file.endsWith('.html')).length;
    return [
      `${plural(pages, 'page')} in ${plural(files.size, 'file')}, ${bytes(files.values())}; ${seconds} s.`,
      ...rows.filter(([, text]) => text).map(([name = '', text]) => `  ${name.padEnd(9)} ${text}`),
      '',
    ].join('\n');
  }

  #cardCounts(): string {
    const all = [...this.#cards.values()];
    const total = sum(all.map((progress) => progress.total));
    const drawn = sum(all.map((progress) => progress.drawn));
    return total === 0 ? '' : `${total - drawn} as before, ${drawn} drawn`;
  }

  #pictureCounts(): string {
    if (this.#pictures === 0) return '';
    return `${plural(this.#pictures, 'original')}, ${plural(this.#made, 'file')} made from them`;
  }

  #slowest(): string {
    return [...this.#steps]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN_STEPS)
      .map(([step, milliseconds]) => `${step} ${(milliseconds / 1000).toFixed(1)} s`)
      .join(', ');
  }

  #begin(step: string): void {
    this.#begun.set(step, this.now());
  }

  #end(step: string): void {
    this.#steps.set(step, this.now() - (this.#begun.get(step) ?? this.now()));
  }
}

const SHOWN_STEPS = 3;

/** The sizes of the files of a site. */
export async function fileSizes(
  siteDir: string,
  files: readonly string[],
): Promise<Map<string, number>> {
  const sizes = files.map(
    async (file) => [file, (await stat(path.join(siteDir, file))).size] as const,
  );
  return new Map(await Promise.all(sizes));
}

function searchCounts(files: ReadonlyMap<string, number>): string {
  const own = [...files].filter(
    ([file]) => file.split('/').includes(SEARCH_DIR) && file.endsWith('.json'),
  );
  const indexes = own.filter(([file]) => file.endsWith(`${SEARCH_DIR}/${INDEX_FILE}`));
  if (indexes.length === 0) return '';
  const languages = indexes.length === 1 ? '1 language' : `${indexes.length} languages`;
  return `${languages}, ${bytes(own.map(([, size]) => size))}`;
}

function bytes(sizes: Iterable<number>): string {
  const total = sum([...sizes]);
  return total < 1e6 ? `${Math.ceil(total / 1000)} kB` : `${(total / 1e6).toFixed(1)} MB`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
