import sharp from 'sharp';
import {expect} from 'vitest';
import type {CardWords} from '../../src/cards/compose';
import type {Box} from '../../src/cards/text/outline';
import type {TextStyle} from '../../src/cards/text/paragraph';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import type {CardEngine} from './cardEngine';

/** Titles as authors write them: long, with names, figures and brackets of the other direction. */
const TITLES: Readonly<Record<LocaleCode, string>> = {
  en: 'Decentralizing AI: how GPU marketplaces price, schedule & verify work',
  fa: 'io.net چگونه می‌خواهد بازار GPU‌ها (H100 و A100) را در ۲۰۲۵ غیرمتمرکز کند؟',
  ar: 'لامركزية الذكاء الاصطناعي: نظرة عامة على io.net وسوق GPU (H100) الآن',
  ru: 'Децентрализация искусственного интеллекта: обзор рынка вычислений на GPU',
  zh: '去中心化AI：GPU计算市场的价格、调度与验证——“io.net”白皮书（第2版）解读',
};

const WORDS: Readonly<Record<LocaleCode, Omit<CardWords, 'title'>>> = {
  en: {kicker: 'Infrastructure', author: 'The editors', date: '16 August 2025'},
  fa: {kicker: 'زیرساخت', author: 'تحریریه', date: '۲۵ مرداد ۱۴۰۴'},
  ar: {kicker: 'البنية التحتية', author: 'هيئة التحرير', date: '١٦ أغسطس ٢٠٢٥'},
  ru: {kicker: 'Инфраструктура', author: 'Редакция', date: '16 августа 2025 г.'},
  zh: {kicker: '基础设施', author: '编辑部', date: '2025年8月16日'},
};

const CARD = {width: 1200, height: 630};
const MARGIN = 72;

/** What holds for every card; each throws when it does not. Their names are test names. */
export const cardChecks: Readonly<Record<string, (engine: CardEngine) => Promise<void>>> = {
  'a character that no typeface has is named, and nothing is drawn': async (engine) => {
    const {openCardTypefaces} = engine.typography;
    const faces = await openCardTypefaces();
    await expect(compose(engine, 'fa', 'سلام ก', faces)).rejects.toThrow('ก (U+0E01)');
    const arabicOnly = {...faces, Arab: faces.Arab.slice(0, 1)};
    await expect(compose(engine, 'fa', '国', arabicOnly)).rejects.toThrow('国 (U+56FD)');
  },

  'a glyph that is a box is an error, whatever chose its font': async (engine) => {
    const {style} = await styleFor(engine, 'en', 'a');
    const paragraph = engine.paragraph.createParagraph('a', style);
    expect(() => engine.line.shapeLine({...paragraph, text: 'ก'}, 0, 1)).toThrow('as a box');
  },

  'lines of a right-to-left title end at the right margin': async (engine) => {
    for (const locale of ['fa', 'ar'] as const) {
      const {lines} = await compose(engine, locale, TITLES[locale]);
      const title = lines.filter(({role}) => role === 'title');
      expect(title.length).toBeGreaterThan(1);
      for (const {right} of title) expect(right).toBeCloseTo(CARD.width - MARGIN, 2);
    }
  },

  'a Persian title that begins with a Latin name begins at the right': async (engine) => {
    const x = await placesOf(engine, 'fa', 'io.net چگونه');
    expect(x('i')).toBeLessThan(x('o'));
    expect(x('i')).toBeGreaterThan(x('ه'));
  },

  'Latin words in brackets keep their order in an Arabic title': async (engine) => {
    const x = await placesOf(engine, 'ar', 'من GPU (H100) الآن');
    expect(x('G')).toBeLessThan(x('('));
    expect(x('(')).toBeLessThan(x('H'));
    expect(x('H')).toBeLessThan(x(')'));
    expect(x(')')).toBeGreaterThan(x('ن', -1));
  },

  'directions come from the whole title, and not from one line of it': async (engine) => {
    // After an Arabic word these are Arabic numbers (UAX #9, W2), whose sum runs leftwards; at
    // the beginning of a text they would be European.
    const text = 'سعر 12+34';
    const {style} = await styleFor(engine, 'ar', text);
    const paragraph = engine.paragraph.createParagraph(text, style);
    const {glyphs} = engine.line.shapeLine(paragraph, 4, text.length);
    const x = (index: number) => glyphs.find(({cluster}) => cluster === index)?.x ?? NaN;
    expect(x(text.indexOf('12'))).toBeGreaterThan(x(text.indexOf('34')));
  },

  'lam and alef are one glyph': async (engine) => {
    const {style} = await styleFor(engine, 'ar', 'لا');
    const line = engine.line.shapeLine(engine.paragraph.createParagraph('لا', style), 0, 2);
    expect(line.glyphs).toHaveLength(1);
  },

  'a zero width non-joiner parts letters on a card': async (engine) => {
    const path = async (title: string) =>
      (await compose(engine, 'fa', title)).lines.find(({role}) => role === 'title')?.path;
    expect(await path('می\u200Cکند')).not.toBe(await path('میکند'));
  },

  'no letter leaves the card or its place, and no lines touch, however long the title': async (
    engine,
  ) => {
    for (const locale of localeCodes) {
      for (const times of [1, 2, 6]) {
        const title = Array.from({length: times}, () => TITLES[locale]).join(' ');
        const {lines} = await compose(engine, locale, title);
        expectNothingClipped(lines);
        expect(lines.some(({isShortened}) => isShortened)).toBe(times === 6);
      }
    }
  },

  'a block of lines is never higher than its place': async (engine) => {
    const {style} = await styleFor(engine, 'ar', TITLES.ar);
    for (let height = 60; height <= 360; height += 20) {
      const box = {leading: 1.42, ascent: 0.92, descent: 0.42, width: 700, height, minSize: 30};
      const maxSizes = [90, 90, 90, 90, 90, 90];
      const {size, lines} = engine.fit.fitText(TITLES.ar, style, {...box, maxSizes});
      const used = (box.ascent + box.descent + (lines.length - 1) * box.leading) * size;
      expect(used).toBeLessThanOrEqual(height + 0.01);
    }
  },

  'a shortened title ends at a word': async (engine) => {
    for (const first of ['A', 'The', 'Those', 'Seventeen', 'Collaboration']) {
      const {lines} = await compose(engine, 'en', `${first}${' decentralised markets'.repeat(20)}`);
      const last = lines.filter(({role}) => role === 'title').at(-1);
      expect(last?.text).toMatch(/ (decentralised|markets)…$/);
    }
  },

  'letters stand on the line, whatever script stands before them': async (engine) => {
    for (const [locale, text] of [
      ['zh', '国HHH'],
      ['zh', 'HHH国'],
      ['fa', 'سلام国H'],
      ['en', 'H国سلام'],
    ] as const) {
      const {style} = await styleFor(engine, locale, text);
      const line = engine.line.shapeLine(
        engine.paragraph.createParagraph(text, style),
        0,
        text.length,
      );
      const glyphs = line.glyphs.filter(({cluster}) => text[cluster] === 'H');
      const {ink} = engine.outline.outlineLine({...line, glyphs}, 20, 150, 100);
      expect(Math.abs((ink?.bottom ?? 0) - 150), text).toBeLessThan(0.6);
    }
  },

  'what is drawn lies where it was measured': async (engine) => {
    for (const locale of localeCodes) {
      const {lines} = await compose(engine, locale, TITLES[locale]);
      const title = lines.filter(({role}) => role === 'title');
      const drawn = await inkOf(title.map(({path}) => path));
      const measured = {
        left: Math.min(...title.map(({ink}) => ink.left)),
        top: Math.min(...title.map(({ink}) => ink.top)),
        right: Math.max(...title.map(({ink}) => ink.right)),
        bottom: Math.max(...title.map(({ink}) => ink.bottom)),
      };
      for (const side of ['left', 'top', 'right', 'bottom'] as const) {
        expect(Math.abs(drawn[side] - measured[side]), `${locale} ${side}`).toBeLessThan(2.5);
      }
    }
  },

  'cards composed all at once are those composed one by one': async (engine) => {
    const together = await engine.typography.openCardTypefaces();
    const apart = await engine.typography.openCardTypefaces();
    const atOnce = await Promise.all(
      localeCodes.map((locale) => compose(engine, locale, TITLES[locale], together)),
    );
    for (const [index, locale] of localeCodes.entries()) {
      const {svg} = await compose(engine, locale, TITLES[locale], apart);
      expect(atOnce[index]?.svg === svg, locale).toBe(true);
    }
  },

  'Chinese punctuation stands where it may, at any width': async (engine) => {
    const texts = [
      'io.net 白皮书（第2版）：去中心化AI的“计算市场”——价格、调度与验证！',
      '什么是《DePIN》？为什么GPU（如H100、A100）的价格下降了30%……',
      '价格：$2.50/小时，约￥18元；折扣15%。“开源模型”与‘闭源模型’：谁会赢？',
    ];
    for (const text of texts) {
      const {style} = await styleFor(engine, 'zh', text);
      for (let width = 200; width <= 1056; width += 24) {
        const {lines} = engine.fit.fitText(text, style, {
          width,
          height: 900,
          minSize: 28,
          maxSizes: [60, 60, 60, 60, 60, 60],
          leading: 1.3,
          ascent: 0.88,
          descent: 0.12,
        });
        for (const line of lines.slice(1)) {
          expect(line.text).not.toMatch(/^[、。，．：；！？）》」』】”’…％%,.:;!?)\]}]/);
        }
        for (const line of lines.slice(0, -1))
          expect(line.text).not.toMatch(/[（《「『【“‘([{$￥]$/);
      }
    }
  },

  'emoji are left out, and a title of nothing else is an error': async (engine) => {
    const {lines} = await compose(engine, 'en', 'Birds 🐦‍⬛ of ❤️ a feather 1️⃣ 🇮🇷!');
    expect(lines.find(({role}) => role === 'title')?.text).toBe('Birds of a feather!');
    await expect(compose(engine, 'en', '🐦 🐦')).rejects.toThrow('needs words');
  },
};

/** Fails if ink leaves the card, or lines of one block come too close. */
export function expectNothingClipped(lines: Awaited<ReturnType<typeof compose>>['lines']): void {
  for (const {text, ink, left, right, role} of lines) {
    expect(ink.left, text).toBeGreaterThanOrEqual(MARGIN - 10);
    expect(ink.right, text).toBeLessThanOrEqual(CARD.width - MARGIN + 10);
    expect(ink.top, text).toBeGreaterThanOrEqual(role === 'title' ? 118 : 56);
    expect(ink.bottom, text).toBeLessThanOrEqual(role === 'title' ? 516 : 600);
    expect(right - left, text).toBeLessThanOrEqual(CARD.width - 2 * MARGIN + 0.01);
  }
  const title = lines.filter(({role}) => role === 'title');
  for (const [index, {text, path, size, baseline}] of title.slice(1).entries()) {
    const above = title[index];
    expect(touching(above?.path ?? '', path), text).toBe(false);
    expect(baseline - (above?.baseline ?? 0)).toBeGreaterThan(size);
  }
}

/** Tells whether letters of two lines touch, by the boxes around their contours. */
function touching(above: string, below: string): boolean {
  const lower = contours(below);
  return contours(above).some((a) =>
    lower.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
}

function contours(path: string): Box[] {
  return path.split('Z').flatMap((contour) => {
    const numbers = contour.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (numbers.length === 0) return [];
    const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd));
    return [
      {
        left: Math.min(...(xs ?? [])),
        right: Math.max(...(xs ?? [])),
        top: Math.min(...(ys ?? [])),
        bottom: Math.max(...(ys ?? [])),
      },
    ];
  });
}

const faces = new WeakMap<CardEngine, ReturnType<CardEngine['typography']['openCardTypefaces']>>();

/** Opening typefaces takes time, and most checks may share them. */
function facesOf(engine: CardEngine) {
  const known = faces.get(engine) ?? engine.typography.openCardTypefaces();
  faces.set(engine, known);
  return known;
}

/** Composes a card with everything that a card may have. */
export async function compose(
  engine: CardEngine,
  locale: LocaleCode,
  title: string,
  typefaces?: Awaited<ReturnType<typeof facesOf>>,
) {
  const words = {...WORDS[locale], title};
  const input = {locale, name: 'article:2026-01-02-test', site: 'Murmuration', words};
  return engine.compose.composeCard(input, typefaces ?? (await facesOf(engine)));
}

async function styleFor(
  engine: CardEngine,
  locale: LocaleCode,
  text: string,
): Promise<{style: TextStyle}> {
  const {dir, script, htmlLang} = locales[locale];
  const typefaces = (await facesOf(engine))[script];
  await engine.typeface.loadCharacters(`${text}…`, typefaces);
  return {style: {typefaces, weight: 740, dir, language: htmlLang}};
}

/** Finds where a letter of a text stands: its first, or its last with -1. */
async function placesOf(engine: CardEngine, locale: LocaleCode, text: string) {
  const {style} = await styleFor(engine, locale, text);
  const paragraph = engine.paragraph.createParagraph(text, style);
  const {glyphs} = engine.line.shapeLine(paragraph, 0, text.length);
  return (letter: string, which: 0 | -1 = 0): number => {
    const index = which === 0 ? text.indexOf(letter) : text.lastIndexOf(letter);
    const glyph = glyphs.find(({cluster}) => cluster === index);
    if (!glyph) throw new Error(`“${letter}” was not drawn.`);
    return glyph.x;
  };
}

/** The box around what paths look like once they are drawn. */
async function inkOf(paths: readonly string[]) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${paths
    .map((path) => `<path d="${path}"/>`)
    .join('')}</svg>`;
  const alpha = await sharp(Buffer.from(svg)).extractChannel(3).raw().toBuffer();
  const box = {left: Infinity, top: Infinity, right: -1, bottom: -1};
  for (const [index, value] of alpha.entries()) {
    if (value <= 40) continue;
    const [x, y] = [index % CARD.width, Math.floor(index / CARD.width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box;
}
