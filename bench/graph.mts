/**
 * Prints how long it takes to read a large site and to build its graph of translations.
 * 15,000 files are a thousand articles in 15 languages; the locale table decides how many
 * languages there are here, so there are more articles instead.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {buildGraph} from '../src/content/graph';
import {articlesDir, authorsFile, tagsFile} from '../src/content/layout';
import {readContentTree} from '../src/content/readTree';
import {sectionHashes} from '../src/content/sections';
import {defaultLocale, localeCodes, type LocaleCode} from '../src/locales';

const FILES = 15_000;
const SECTIONS = 8;
const RUNS = 3;

const articles = Math.round(FILES / localeCodes.length);
const siteDir = mkdtempSync(path.join(tmpdir(), 'graph-'));
try {
  const bytes = localeCodes.reduce((sum, locale) => sum + writeLocale(locale), 0);
  const kilobytes = (bytes / 1000 / (articles * localeCodes.length)).toFixed(1);
  console.log(`${articles} articles × ${localeCodes.length} languages, ${kilobytes} kB each`);
  const rows = [];
  for (let run = 0; run < RUNS; run += 1) rows.push(await measure());
  console.table(rows);
} finally {
  rmSync(siteDir, {recursive: true});
}

async function measure() {
  const started = performance.now();
  const tree = await readContentTree(siteDir);
  const read = performance.now();
  const graph = buildGraph(tree, {postsPerPage: 10, now: new Date()});
  const built = performance.now();
  const versions = Object.values(graph.pages).flatMap((page) => page.versions);
  const count = (state: string) => versions.filter((version) => version.state === state).length;
  return {
    'read, ms': Math.round(read - started),
    'graph, ms': Math.round(built - read),
    'both, ms': Math.round(built - started),
    current: count('current'),
    outdated: count('outdated'),
    partial: count('partial'),
  };
}

/** Writes the articles of a language, and returns their size. */
function writeLocale(locale: LocaleCode): number {
  let bytes = 0;
  write(authorsFile(locale), 'lark:\n  name: Lark\n  description: Writes.\n  page: true\n');
  write(tagsFile(locale), 'research:\n  label: Research\n  description: Closer looks.\n');
  for (let number = 0; number < articles; number += 1) {
    const text = articleText(locale, number);
    write(`${articlesDir(locale)}/${nameOf(number)}.md`, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function write(file: string, text: string): void {
  const target = path.join(siteDir, file);
  mkdirSync(path.dirname(target), {recursive: true});
  writeFileSync(target, text);
}

function nameOf(number: number): string {
  const day = new Date(Date.UTC(2010, 0, 1 + number)).toISOString().slice(0, 10);
  return `${day}-article-${number}`;
}

/** An original, or a translation: of every ten, one is outdated and one is partial. */
function articleText(locale: LocaleCode, number: number): string {
  const original = bodyText(number);
  const lines = [
    `title: "Article ${number}: a title in ${locale}"`,
    `description: "What article ${number} says, in two sentences. It has no third."`,
    'authors: [lark]',
    'tags: [research]',
  ];
  if (locale === defaultLocale) return `---\n${lines.join('\n')}\n---\n\n${original}`;
  const hashes = sectionHashes(number % 10 === 0 ? original.replace('0.', '1.') : original);
  const body = number % 10 === 1 ? original.slice(0, original.lastIndexOf('\n## ')) : original;
  const translation = [
    'translation:',
    `  from: ${defaultLocale}`,
    `  sections: [${hashes.join(', ')}]`,
    '  method: machine-reviewed',
    '  translator: "An engine"',
    '  reviewer: Lark',
    '  date: 2026-02-28',
  ];
  return `---\n${[...lines, ...translation].join('\n')}\n---\n\n${body}`;
}

function bodyText(number: number): string {
  const sentence = `Article ${number} counts starlings, as others do, and puts down what it sees. `;
  const part = `${sentence.repeat(4)}\n\n${sentence.repeat(4)}\n`;
  const sections = Array.from(
    {length: SECTIONS},
    (_, index) => `## Section ${index} {#section-${index}}\n\n${part}\n`,
  );
  return `${part}\n<!-- truncate -->\n\n0.\n\n${sections.join('')}`;
}
