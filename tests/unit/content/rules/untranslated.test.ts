import {describe, expect, it} from 'vitest';
import {article, bodyOf, check, native} from '../site';
import {checkPair} from './pair';

const checkIn = (locale: string, text: string) =>
  check({
    [locale === 'en'
      ? 'blog/2026-02-28-a.md'
      : `i18n/${locale}/docusaurus-plugin-content-blog/2026-02-28-a.md`]: article({
      lines: [native],
      body: bodyOf(text),
    }),
  });

const samples = {
  en: 'The flock turned over the lake, and it was not led by any of the birds.',
  fa: 'دسته بر فراز دریاچه چرخید و هیچ‌یک از پرنده‌ها آن را راه نمی‌برد که به این سو برود.',
  ar: 'دار السرب فوق البحيرة في المساء، ولم يكن على رأسه أي من الطيور التي كانت فيه.',
  ru: 'Стая развернулась над озером, и ни одна из птиц не вела её за собой.',
  zh: '鸟群在湖面上空转弯，带头的不是其中任何一只鸟，它们也没有商量过。',
};

describe('block-untranslated', () => {
  it('says in which language a block was left', () => {
    expect(checkIn('fa', `${samples.fa}\n\n${samples.en}`)).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:12:1 error block-untranslated
      This is in English: “The flock turned over the lake, and it…”.
      Translate it into Persian. A title or a quotation that is to stay stands in quotation marks, or in a block of its own that begins with “>”."
    `);
  });

  it.each(Object.keys(samples))('tells %s from the others', (locale) => {
    for (const [language, text] of Object.entries(samples)) {
      expect(checkIn(locale, text).includes('block-untranslated')).toBe(language !== locale);
    }
  });

  it.each([
    ['## Lines and letters', true],
    ['## The thesis', true],
    ['## Proof of Stake', false],
    ['## BitTorrent', false],
    ['## Attention Is All You Need', false],
  ])('tells of a heading like its source where it is no name: %s', (heading, isFound) => {
    const text = (words: string) => `${heading}\n\n${words}`;
    const report = checkPair('ru', text('The flock turned.'), text('Стая повернула.'));
    expect(report.includes('block-untranslated')).toBe(isFound);
  });

  it('tells a block that is its source, though none of its words is frequent', () => {
    const text = 'Several starlings crossed distant lakes yesterday evening, flying northwards.';
    const report = checkPair('ru', text, text);
    expect(report).toContain('block-untranslated');
    expect(report).toContain('word for word as in blog/2026-02-28-a.md');
  });

  it('is not said of names, titles, quotations and code', () => {
    for (const text of [
      'Akash Network, Render Network, Bittensor, Fetch.AI, Ocean Protocol and NASA',
      'Бёрд: “The flock that is not led by any of its birds, and why it turns.”',
      '*The flock that is not led by any of its birds, and why it turns*',
      '[The flock that is not led by any of its birds](https://a.example/)',
      '> The flock turned over the lake, and it was not led by any of the birds.',
      '<span lang="en">The flock turned over the lake, and <b>it</b> was not led by any of the birds.</span>',
      '`for all of the birds in the flock: do not turn if it is led by any`',
      'J. Bird and K. Feather, Proceedings of the Society of Birds in Flight 53 (2012)',
    ]) {
      expect(checkPair('ru', text, text)).toBe('');
    }
  });

  it('is not said of what an .mdx file marks as another language', () => {
    const text =
      '<span lang="en">The flock turned over the lake, and it was not led by any of the birds.</span>';
    const report = (body: string) =>
      check({
        'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.mdx': article({
          lines: [native],
          body: `Стая развернулась.\n\n{/* truncate */}\n\n${body}\n\nСтая развернулась.`,
        }),
      });
    expect(report(`Вот: ${text}`)).not.toContain('block-untranslated');
    expect(report(`Вот: ${text.replace(' lang="en"', '')}`)).toContain('block-untranslated');
  });
});
