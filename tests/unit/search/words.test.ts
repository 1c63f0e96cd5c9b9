import {describe, expect, it} from 'vitest';
import type {LocaleCode} from '../../../src/locales';
import {languageOf} from '../../../src/search/languages';
import {wordsOf} from '../../../src/search/words';
import {cpuTimeOf} from '../../support/cpuTime';

/** All terms under which a text is found. */
function terms(text: string, locale: LocaleCode): Set<string> {
  return new Set(
    wordsOf(text, languageOf(locale)).flatMap(({forms, stems}) => [...forms, ...stems]),
  );
}

/** Tells whether two words have a term in common. */
function meet(one: string, other: string, locale: LocaleCode): boolean {
  const known = terms(one, locale);
  return [...terms(other, locale)].some((term) => known.has(term));
}

describe('words that readers take for one', () => {
  it.each([
    ['en', 'computing', 'computers'],
    ['en', 'decentralised', 'Decentralized'],
    ['en', 'naïve', 'naive'],
    ['en', 'network’s', 'networks'],
    ['fa', 'هوش مصنوعي', 'مصنوعی'],
    ['fa', 'كتاب', 'کتاب'],
    ['fa', 'شبکه‌های', 'شبکه'],
    ['fa', 'مدلها', 'مدل‌ها'],
    ['fa', 'نیم‌فاصله', 'نیمفاصله'],
    ['fa', 'نیم‌فاصله', 'فاصله'],
    ['fa', 'آزاد', 'ازاد'],
    ['fa', '۱۲۵۰', '1250'],
    ['fa', '١٢٥٠', '۱٬۲۵۰'],
    ['fa', 'GPUها', 'gpu'],
    ['ar', 'الشَّبَكَة', 'شبكات'],
    ['ar', 'للحوسبة', 'حوسبه'],
    ['ar', 'وبالذكاء', 'الذكاء'],
    ['ar', 'أنظمة', 'انظمه'],
    ['ar', 'إلى', 'الي'],
    ['ar', '٢٠٢٦', '2026'],
    ['ru', 'вычислениями', 'вычислений'],
    ['ru', 'распределённого', 'распределенный'],
    ['zh', '去中心化', '中心'],
    ['zh', '使用GPU计算', 'gpu'],
    ['zh', '１２３', '123'],
    ['zh', 'ＧＰＵ', 'gpu'],
  ] as const)('in %s: %s and %s', (locale, one, other) => {
    expect(meet(one, other, locale)).toBe(true);
  });

  it.each([
    ['en', 'model', 'mode'],
    ['fa', 'مدل', 'مدار'],
    ['ar', 'بيان', 'يان'],
    ['ru', 'модель', 'модный'],
    ['zh', '中心', '心中'],
  ] as const)('and others in %s: %s and %s', (locale, one, other) => {
    const pairs = [...terms(one, locale)].filter((term) => term.length > 1);
    expect(pairs.filter((term) => terms(other, locale).has(term))).toEqual([]);
  });
});

it('has every word at its place in the text', () => {
  const text = 'Über “naïve” 去中心 می‌شود, 1,250!';
  const words = wordsOf(text, languageOf('fa')).map(({start, end}) => text.slice(start, end));
  expect(words).toEqual(['Über', 'naïve', '去', '中', '心', 'می‌شود', '1,250']);
});

it('takes time in proportion to the text, whatever it is', () => {
  const time = cpuTimeOf(() => {
    for (const piece of ['a', '\u200C', "'", '1,', '字', 'ها', 'و', '\u0301', 'a\u200C']) {
      wordsOf(piece.repeat(100_000), languageOf('fa'));
      wordsOf(piece.repeat(100_000), languageOf('ar'));
    }
  });
  expect(time).toBeLessThan(6_000);
});
