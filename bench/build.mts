/**
 * Prints how long builds take beside a stock Docusaurus site over the same articles, built in the
 * same run: from nothing, with nothing changed, and with one article changed. What a stock site
 * does not do has lines of its own.
 *
 * `--articles 1000 --languages 1` takes another size; the memory is that of all processes.
 */
import {spawn} from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {availableParallelism, cpus, tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {articlesDir} from '../src/content/layout';
import {readContentTree} from '../src/content/readTree';
import {localeCodes} from '../src/locales';
import {messageReader} from '../src/messages';
import {bundleSearch} from '../src/search/bundle';
import {writeSearchIndex} from '../src/search/write';
import {postsPerPage} from '../src/site';
import {progress} from './progress';
import {ownSite, stockSite} from './sites';

const {values} = parseArgs({
  options: {
    articles: {type: 'string', default: '54'},
    languages: {type: 'string', default: String(localeCodes.length)},
  },
});
const locales = localeCodes.slice(0, Number(values.languages));
const size = {articles: Number(values.articles), locales};
const caches = ['.cache', '.docusaurus', 'node_modules/.cache'];

/** Loaded by every process of a build: writes down what it took when it ends (getrusage: kB, µs). */
const REPORTER = `
import {appendFileSync} from 'node:fs';
process.on('exit', () => {
  const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
  appendFileSync(process.env.USAGE_FILE, maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n');
});`;

const own = ownSite(size);
const stock = stockSite(size);
const work = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  console.log(
    `${cpus()[0]?.model} × ${availableParallelism()}, Node ${process.versions.node}; ` +
      `${size.articles} articles in ${locales.length} languages`,
  );
  await measure();
} finally {
  own.remove();
  stock.remove();
  rmSync(work, {recursive: true});
}

async function measure(): Promise<void> {
  // A notice that a translation is out of date brings rules of CSS, and the name of the stylesheet
  // stands in every page: a site has some such translation before another article changes.
  change('en', 'first');
  progress('stock, from nothing');
  const yardstick = await run(stock.dir, [
    'node_modules/@docusaurus/core/bin/docusaurus.mjs',
    'build',
  ]);
  progress('ours, from nothing, with all cards and compressed files');
  const everything = await build();
  const search = await searchSeconds();
  // Cards, pictures and compressed files are kept by their content and have lines of their own.
  const kept = ['cards', 'compressed', 'images'];
  for (const cache of kept) save(cache);
  forget();
  for (const cache of kept) restore(cache);
  progress('ours, from nothing but cards and compressed files');
  const cold = await build();
  progress('ours, nothing changed');
  const unchanged = await build();
  const [last] = [...locales].reverse();
  progress('ours, a translation changed');
  change(last ?? 'en');
  const translation = await build();
  progress('ours, an article in English changed');
  change('en');
  const original = await build();

  const row = (what: string, {seconds, cpu, megabytes}: Run) => [
    what,
    {
      seconds: round(seconds),
      'times stock': round(seconds / yardstick.seconds),
      'CPU seconds': round(cpu),
      'times its CPU': round(cpu / yardstick.cpu),
      'MB at most': Math.round(megabytes),
      'times its memory': round(megabytes / yardstick.megabytes),
    },
  ];
  console.table(
    Object.fromEntries([
      row('stock, cold', yardstick),
      // With the search, which is written while Docusaurus is at work.
      row('cold: pages, feeds, check, graph', cold),
      row('unchanged', unchanged),
      row('one translation changed', translation),
      row('one English article changed', original),
      ['search, cold', {seconds: round(search), 'times stock': round(search / yardstick.seconds)}],
      [
        'cards and compression, cold',
        {
          seconds: round(everything.seconds - cold.seconds),
          'times stock': round((everything.seconds - cold.seconds) / yardstick.seconds),
        },
      ],
    ]),
  );
}

/** How long it took, how long processors were at it, and the memory of all processes at most. */
type Run = {readonly seconds: number; readonly cpu: number; readonly megabytes: number};

function build(): Promise<Run> {
  const program = [
    '--max-semi-space-size=64',
    '--import',
    'tsx',
    'src/cli/main.ts',
    'build',
    '--site-dir',
    own.dir,
    ...(locales.length < localeCodes.length ? ['--locale', ...locales] : []),
  ];
  return run(process.cwd(), program);
}

/** The memory is the sum of what each process had at most. */
function run(cwd: string, args: readonly string[]): Promise<Run> {
  const report = path.join(work, 'usage.mjs');
  const usage = path.join(work, 'usage');
  const started = performance.now();
  rmSync(usage, {force: true});
  writeFileSync(report, REPORTER);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: {
        ...process.env,
        NODE_OPTIONS: `--import ${report}`,
        USAGE_FILE: usage,
        SOURCE_DATE_EPOCH: '1795219200',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject).on('close', (code) => {
      if (code !== 0) return reject(new Error(`A build failed.\n${output}`));
      const seconds = (performance.now() - started) / 1000;
      readFile(usage, 'utf8').then((text) => {
        const rows = text
          .trim()
          .split('\n')
          .map((line) => line.split(' ').map(Number));
        const sum = (column: number) => rows.reduce((all, row) => all + (row[column] ?? 0), 0);
        resolve({seconds, cpu: sum(1) / 1e6, megabytes: sum(0) / 1024});
      }, reject);
    });
  });
}

/**
 * Bundling the script and writing the index, in all languages. What is shown of pages is known
 * from the check, which parses them anyway.
 */
async function searchSeconds(): Promise<number> {
  const tree = await readContentTree(own.dir);
  const started = performance.now();
  for (const locale of locales) {
    await bundleSearch(locale, '/', messageReader(own.dir, locale));
    await writeSearchIndex({
      dir: path.join(work, locale),
      content: tree.locales[locale],
      listing: {postsPerPage},
      siteDir: own.dir,
      cache: {to: path.join(work, 'kept'), code: ''},
    });
  }
  return (performance.now() - started) / 1000;
}

/** Adds a sentence to an article of a language. */
function change(locale: (typeof locales)[number], which: 'first' | 'last' = 'last'): void {
  const folder = path.join(own.dir, articlesDir(locale));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const file = files.at(which === 'first' ? 0 : -1) ?? '';
  appendFileSync(path.join(folder, file), '\nOne more.\n');
}

function forget(): void {
  for (const cache of caches) rmSync(path.join(own.dir, cache), {recursive: true, force: true});
}

function save(cache: string): void {
  const from = path.join(own.dir, '.cache', cache);
  if (existsSync(from)) cpSync(from, path.join(work, cache), {recursive: true});
}

function restore(cache: string): void {
  const from = path.join(work, cache);
  if (existsSync(from)) cpSync(from, path.join(own.dir, '.cache', cache), {recursive: true});
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
