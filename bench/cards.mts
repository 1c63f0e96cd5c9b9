/**
 * Prints how fast cards are drawn, from nothing and from the cache, how large they are, and how
 * long satori and resvg take for a plainer card. Fails if the cache is not used, or if a card is
 * larger than WhatsApp takes.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {mkdtemp, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {availableParallelism, cpus, tmpdir} from 'node:os';
import path from 'node:path';
import {renderAsync} from '@resvg/resvg-js';
import pLimit from 'p-limit';
import satori, {type Font} from 'satori';
import sharp from 'sharp';
import wawoff2 from 'wawoff2';
import {cardCacheDir} from '../src/cards/cache';
import {drawCards} from '../src/cards/draw';
import type {CardPage} from '../src/cards/pages';
import {openCardTypefaces, type CardTypefaces} from '../src/cards/typography';
import {CARD_HEIGHT, CARD_WIDTH} from '../src/content/cards';
import {formatDate} from '../src/content/format';
import {localeCodes, type LocaleCode} from '../src/locales';
import {median} from '../tests/support/lines';
import {cardTitles} from './cardTitles';
import {progress} from './progress';

const MOST_BYTES = 300_000;
/** Other programs run on the machine too; the median of a few rounds is hardly theirs. */
const ROUNDS = 3;
const COMPARED_ROUNDS = 7;
/** How many of satori's cards are made side by side: as many as `drawCards` draws of ours. */
const AT_ONCE = 4;

/** What stands above and below a title; the same for all, as it takes little of the time. */
const beside: Readonly<Record<LocaleCode, {kicker: string; author: string}>> = {
  en: {kicker: 'Research', author: 'Iris Lindqvist'},
  fa: {kicker: 'پژوهش', author: 'ایریس لیندکویست'},
  ar: {kicker: 'أبحاث', author: 'إيريس ليندكفيست'},
  ru: {kicker: 'Исследования', author: 'Ирис Линдквист'},
  zh: {kicker: '研究', author: '林怡然'},
};

const pages = localeCodes.flatMap(pagesOf);
const englishPages = pagesOf('en');
const workDir = mkdtempSync(path.join(tmpdir(), 'cards-'));
try {
  console.log(
    `${cpus()[0]?.model} × ${availableParallelism()}, Node ${process.versions.node}, ` +
      `sharp ${sharp.versions.sharp}, vips ${sharp.versions.vips}`,
  );
  await measure();
} finally {
  rmSync(workDir, {recursive: true});
}

async function measure(): Promise<void> {
  // Before all else, as in a build: no font is open, and no code has run.
  const siteDir = await freshFolder();
  let started = performance.now();
  const typefaces = await openCardTypefaces();
  await draw(pages, typefaces, siteDir);
  const opening = performance.now() - started;

  const [cold, cached]: [number[], number[]] = [[], []];
  let redrawn = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    progress(`all languages, round ${round + 1} of ${ROUNDS}`);
    const folder = await freshFolder();
    cold.push(await timed(() => draw(pages, typefaces, folder)));
    started = performance.now();
    redrawn += await draw(pages, typefaces, siteDir);
    cached.push(performance.now() - started);
  }
  console.log(`\n${pages.length} cards in ${localeCodes.length} languages`);
  console.table({
    'cold, opening the typefaces': speed(pages.length, [opening]),
    'cold, typefaces open': speed(pages.length, cold),
    cached: speed(pages.length, cached),
  });
  const sizes = await fileSizes(siteDir);
  const kilobytes = [Math.min(...sizes), median(sizes), Math.max(...sizes)].map(toKilobytes);
  console.log(`Drawn again although cached: ${redrawn}`);
  console.log(`Sizes: ${kilobytes[0]} to ${kilobytes[2]} kB, median ${kilobytes[1]} kB`);

  await compare(typefaces);
  if (redrawn > 0) fail('The cache is not used.');
  if (Math.max(...sizes) > MOST_BYTES) fail(`A card is over ${toKilobytes(MOST_BYTES)} kB.`);
}

/** Ours and theirs in turns, so that whatever else the machine does slows down both. */
async function compare(typefaces: CardTypefaces): Promise<void> {
  const fonts = await satoriFonts(typefaces);
  const ways = {
    'ours, with flock, JPEG': async () => draw(englishPages, typefaces, await freshFolder()),
    'satori + resvg, plain, PNG': () => drawPlain(fonts, AT_ONCE),
    'satori + resvg, one by one': () => drawPlain(fonts, 1),
  };
  // Their code has not run yet, and ours has.
  for (const way of Object.values(ways)) await way();
  const times = Object.values(ways).map((): number[] => []);
  for (let round = 0; round < COMPARED_ROUNDS; round += 1) {
    progress(`beside satori, round ${round + 1} of ${COMPARED_ROUNDS}`);
    for (const [index, way] of Object.values(ways).entries()) times[index]?.push(await timed(way));
  }
  const ratios = times.map((theirs) =>
    median(theirs.map((time, round) => time / (times[0]?.[round] ?? NaN))),
  );
  console.log(`\nThe ${englishPages.length} English cards, medians of ${COMPARED_ROUNDS} rounds`);
  console.table(
    Object.fromEntries(
      Object.keys(ways).map((name, index) => [
        name,
        {
          ...speed(englishPages.length, times[index] ?? []),
          'times ours': Number(ratios[index]?.toFixed(2)),
        },
      ]),
    ),
  );
}

/** Pages as a site has them: the versions of one article share their id and so their flock. */
function pagesOf(locale: LocaleCode): CardPage[] {
  return (cardTitles[locale] ?? []).map((title, number) => ({
    locale,
    id: `article:${dayOf(number)}-article-${number}`,
    paths: [`article-${number}/`],
    words: {title, ...beside[locale], date: formatDate(dayOf(number), locale)},
    sources: {},
    description: title,
    alt: title,
  }));
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2026, 2, 3 + 11 * number)).toISOString().slice(0, 10);
}

/** @returns how many cards were not in the cache */
async function draw(
  wanted: readonly CardPage[],
  typefaces: CardTypefaces,
  siteDir: string,
): Promise<number> {
  const drawn = new Map<LocaleCode, number>();
  await drawCards({
    siteDir,
    pages: wanted,
    typefaces,
    onProgress: (state) => drawn.set(state.locale, state.drawn),
  });
  return [...drawn.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * Inter for satori, which reads no WOFF2. It takes the variable font for its regular weight and
 * thickens that by a stroke where bold is asked for; the work is that of any font.
 */
async function satoriFonts(typefaces: CardTypefaces): Promise<Font[]> {
  const letters = new Set(englishPages.flatMap(({words}) => [...Object.values(words).join('·')]));
  // Several slices have some of the letters; satori would draw boxes for the rest.
  const slice = typefaces.Latn.flatMap(({slices}) => slices).find(({covers}) =>
    [...letters].every((letter) => covers?.has(letter.codePointAt(0) ?? 0)),
  );
  if (!slice) throw new Error('No slice of a typeface has all letters of the English cards.');
  const data = Buffer.from(await wawoff2.decompress(await readFile(slice.file)));
  return ([400, 700] as const).map((weight) => ({name: 'Inter', data, weight, style: 'normal'}));
}

async function drawPlain(fonts: Font[], atOnce: number): Promise<void> {
  const folder = await freshFolder();
  const limit = pLimit(atOnce);
  await Promise.all(
    englishPages.map(({words}, number) =>
      limit(async () => {
        const svg = await satori(plainCard(words), {
          width: CARD_WIDTH,
          height: CARD_HEIGHT,
          fonts,
        });
        const image = await renderAsync(svg, {font: {loadSystemFonts: false}});
        await writeFile(path.join(folder, `${number}.png`), image.asPng());
      }),
    ),
  );
}

/** The words of a card on a gradient, without a flock. */
function plainCard({title, kicker, author, date}: CardPage['words']) {
  const line = (text: string | undefined, style: object) => ({
    type: 'div',
    key: null,
    props: {style: {display: 'flex', ...style}, children: text},
  });
  return {
    type: 'div',
    key: null,
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        color: '#12262a',
        backgroundImage: 'linear-gradient(165deg, #cfe3e4, #eef0e6, #f7e2cb)',
        fontFamily: 'Inter',
      },
      children: [
        line(kicker, {fontSize: 25, color: '#0b5d66'}),
        line(title, {fontSize: 70, fontWeight: 700, letterSpacing: '-0.02em'}),
        line(`${author} · ${date}`, {fontSize: 28}),
      ],
    },
  };
}

function freshFolder(): Promise<string> {
  return mkdtemp(path.join(workDir, 'site-'));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function speed(cards: number, times: readonly number[]) {
  const perCard = median(times) / cards;
  return {
    'cards a second': Number((1000 / perCard).toFixed(1)),
    'ms a card': Number(perCard.toFixed(1)),
  };
}

async function fileSizes(siteDir: string): Promise<number[]> {
  const folder = path.join(siteDir, cardCacheDir);
  const files = await readdir(folder);
  return Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
}

function toKilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
