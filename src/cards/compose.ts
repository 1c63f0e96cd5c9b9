/** Composes a card: the words, the sky and the flock of a page, as one SVG without text elements. */
import {MARK_PATH} from '../flock/mark';
import {flockSvg, skySvg} from '../flock/picture';
import {locales, type Locale, type LocaleCode} from '../locales';
import {setBlock, setLine, type PlacedLine} from './setText';
import {CARD_HEIGHT, CARD_WIDTH} from '../content/cards';
import {cleanText} from './text/clean';
import {loadCharacters} from './text/typeface';
import {measures, type CardTypefaces} from './typography';

/** What a card says, in the language of its page. */
export type CardWords = {
  readonly title: string;
  /** A sentence or two under a short title. */
  readonly subtitle?: string;
  /** What the page belongs to, such as the label of a tag. */
  readonly kicker?: string;
  readonly author?: string;
  /** Written out in the language's calendar. */
  readonly date?: string;
};

export type CardInput = {
  readonly locale: LocaleCode;
  /** Names the flock and the sky: the same in every language. */
  readonly name: string;
  readonly site: string;
  readonly words: CardWords;
};

export type ComposedCard = {
  readonly svg: string;
  readonly lines: readonly PlacedLine[];
};

const MARGIN = 72;
const HEAD_BASELINE = 100;
const TITLE_TOP = 160;
const FOOT_TOP = 492;
const FOOT_BASELINE = 570;
/** What stands in one line must leave room for what stands across from it. */
const SMALL_WIDTH = 430;

const INK = '#12262a';
const SOFT_INK = '#36494d';
const ACCENT = '#0b5d66';

/**
 * Composes the card of a page.
 * @throws if nothing is left of the title without emoji, or a character is in no typeface
 */
export async function composeCard(
  {locale, name, site, words: given}: CardInput,
  typefaces: CardTypefaces,
): Promise<ComposedCard> {
  const {dir, script} = locales[locale];
  const words = cleanWords(given);
  await loadCharacters(`${site}${Object.values(words).join('')}…`, typefaces[script]);
  const lines = [...setHead(site, words, locale, typefaces), ...setBody(words, locale, typefaces)];
  const mirror = dir === 'rtl' ? ` transform="matrix(-1 0 0 1 ${CARD_WIDTH} 0)"` : '';
  const scene = sceneSvg(name, lines, dir);
  const texts = lines.map(({color, path}) => `<path fill="${color}" d="${path}"/>`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">` +
    `<g${mirror}>${scene}</g>${pillSvg(lines)}${texts.join('')}</svg>`;
  return {svg, lines};
}

function cleanWords(words: CardWords): CardWords {
  const entries = Object.entries(words)
    .map(([role, text]) => [role, cleanText(text)] as const)
    .filter(([, text]) => text !== '');
  const clean: Partial<CardWords> = Object.fromEntries(entries);
  if (!clean.title) {
    throw new Error(`Nothing of the title “${words.title}” can be drawn; it needs words.`);
  }
  return {...clean, title: clean.title};
}

/** The line above: the site's name beside its mark, and across from it what the page belongs to. */
function setHead(
  site: string,
  {kicker}: CardWords,
  locale: LocaleCode,
  typefaces: CardTypefaces,
): PlacedLine[] {
  const {dir, script, htmlLang: language} = locales[locale];
  const {small} = measures[script];
  // The site's name is a Latin word in every language.
  const latin = {typefaces: typefaces.Latn, dir: 'ltr', language: 'en', weight: 660} as const;
  const own = {typefaces: typefaces[script], dir, language, weight: 600};
  const place = {baseline: HEAD_BASELINE, width: SMALL_WIDTH};
  const name = setLine(
    site,
    {role: 'site', color: INK, style: latin},
    {...place, from: 'start', distance: MARGIN + MARK_SIZE + 14, size: 30},
    dir,
  );
  const label =
    kicker &&
    setLine(
      kicker,
      {role: 'kicker', color: ACCENT, style: own},
      {...place, from: 'end', distance: MARGIN + PILL_PADDING, size: 25 * small},
      dir,
    );
  return [name, label].filter((line) => line !== undefined && line !== '');
}

/** The title, and what stands below it. */
function setBody(
  {title, subtitle, author, date}: CardWords,
  locale: LocaleCode,
  typefaces: CardTypefaces,
): PlacedLine[] {
  const {dir, script, htmlLang: language} = locales[locale];
  const {tracking, small, ...measure} = measures[script];
  const style = {typefaces: typefaces[script], dir, language};
  const titleLines = setBlock(
    title,
    {role: 'title', color: INK, style: {...style, weight: 740, tracking}},
    {
      start: MARGIN,
      top: TITLE_TOP,
      box: {
        ...measure,
        width: CARD_WIDTH - 2 * MARGIN,
        height: (subtitle ? 404 : FOOT_TOP) - TITLE_TOP,
        minSize: 40,
        maxSizes: subtitle ? [108, 80, 62] : [96, 88, 76, 64],
      },
    },
  );
  const last = titleLines.at(-1);
  const below = last ? last.baseline + (measure.descent + 0.14) * last.size : TITLE_TOP;
  const subtitleLines = subtitle
    ? setBlock(
        subtitle,
        {role: 'subtitle', color: SOFT_INK, style: {...style, weight: 480}},
        {
          start: MARGIN,
          top: below + 14,
          box: {
            ...measure,
            leading: measure.leading + 0.16,
            width: 860,
            height: FOOT_BASELINE - below - 14,
            minSize: 30,
            maxSizes: [36, 36, 34, 32],
          },
        },
      )
    : [];
  return [...titleLines, ...subtitleLines, ...setFoot(author, date, style, small, dir)];
}

/** The line below: who wrote it, and when. */
function setFoot(
  author: string | undefined,
  date: string | undefined,
  style: {typefaces: CardTypefaces['Latn']; dir: Locale['dir']; language: string},
  small: number,
  dir: Locale['dir'],
): PlacedLine[] {
  const place = {
    from: 'start',
    baseline: FOOT_BASELINE,
    width: SMALL_WIDTH,
    size: 28 * small,
  } as const;
  const byline =
    author &&
    setLine(
      author,
      {role: 'author', color: INK, style: {...style, weight: 640}},
      {...place, distance: MARGIN},
      dir,
    );
  if (!date) return byline ? [byline] : [];
  const distance = byline ? MARGIN + byline.right - byline.left + 30 : MARGIN;
  const day = setLine(
    date,
    {role: 'date', color: SOFT_INK, style: {...style, weight: 480}},
    {...place, distance},
    dir,
  );
  return [byline, day].filter((line) => line !== undefined && line !== '');
}

/** Of the site's mark, in pixels. */
const MARK_SIZE = 48;

/** Sky, flock and mark, as they look where text runs from left to right. */
function sceneSvg(name: string, lines: readonly PlacedLine[], dir: Locale['dir']): string {
  const flock = flockSvg(name, {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    count: 2600,
    box: {left: 400, top: 250, width: 740, height: 310},
    wing: 4,
    digits: 1,
    quiet: (x, y) => {
      const seen = dir === 'rtl' ? CARD_WIDTH - x : x;
      return Math.max(...lines.map((line) => nearness(line, seen, y)));
    },
  });
  const mark =
    `<path transform="translate(${MARGIN} ${HEAD_BASELINE - 34}) scale(${MARK_SIZE / 32})" d="${MARK_PATH}" ` +
    `fill="none" stroke="${ACCENT}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`;
  return skySvg(name, CARD_WIDTH, CARD_HEIGHT, 'sky') + flock + mark;
}

/** Lines stand close above one another; to the sides there is more room to fade in. */
const FADE_ACROSS = 90;
const FADE_DOWN = 26;

/** Up to 1 where a bird would disturb who reads the line, 0 from some way off. */
function nearness({left, right, baseline, size}: PlacedLine, x: number, y: number): number {
  const across = Math.max(left - 14 - x, x - right - 14, 0);
  const down = Math.max(baseline - 0.95 * size - 6 - y, y - baseline - 0.35 * size - 6, 0);
  // Most birds are far from any line, and the root takes time.
  if (across >= FADE_ACROSS || down >= FADE_DOWN) return 0;
  return 1 - Math.min(1, Math.hypot(across / FADE_ACROSS, down / FADE_DOWN));
}

const PILL_PADDING = 24;
const PILL_HEIGHT = 50;

/** The pale field behind what the page belongs to. */
function pillSvg(lines: readonly PlacedLine[]): string {
  const kicker = lines.find(({role}) => role === 'kicker');
  if (!kicker) return '';
  const {left, right, ink} = kicker;
  const middle = HEAD_BASELINE - 9;
  const top = Math.min(middle - PILL_HEIGHT / 2, ink.top - 8);
  const bottom = Math.max(middle + PILL_HEIGHT / 2, ink.bottom + 8);
  const x = Math.round(left - PILL_PADDING);
  const width = Math.round(right - left + 2 * PILL_PADDING);
  const y = Math.round(top);
  const height = Math.round(bottom - top);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="#fff" fill-opacity=".55"/>`;
}
