import {describe, expect, it} from 'vitest';
import {checkPair} from './pair';

describe('figure-missing', () => {
  it('shows the figure of the source, and the one in its place', () => {
    expect(
      checkPair(
        'fa',
        'The seed round of 2024 brought the founders 3.5 million USD in all.',
        'دور نخست سرمایه‌گذاری در ۲۰۲۴ روی هم ۳٫۶ میلیون دلار نصیب بنیان‌گذاران کرد.',
      ),
    ).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md:10:38 error figure-missing
      blog/2026-02-28-a.md says “3.5 million” here, and the translation does not.
      Compare “۳٫۶ میلیون” with the source, and correct the one that is wrong."
    `);
  });

  it('says what is missing where nothing stands in its place', () => {
    const report = checkPair(
      'ru',
      'The lake was measured in 1987, and again some years after that.',
      'Озеро измерили однажды, а потом, спустя несколько лет, ещё раз.',
    );
    expect(report).toContain('says “1987” here');
    expect(report).toContain('Put the figure where');
  });

  it.each([
    ['ru', '1.5 million birds in 2024, or 30–70 percent', '1,5 млн птиц в 2024 году, или 30–70 %'],
    ['zh', '1.5 million birds in 2024, or 9.5 billion', '2024 年有 150 万只鸟，或者 95 亿只'],
    ['ar', '2 million birds and 12,345 nests', 'مليونا طائر و١٢٬٣٤٥ عشًا'],
    ['fa', '2 million birds and 47 nests', 'دو میلیون پرنده و چهل‌وهفت لانه'],
    ['fa', 'It was in 2024 that they came', 'در سال ۱۴۰۳ بود که آمدند'],
    ['zh', 'birds of the 1990s', '20 世纪 90 年代的鸟'],
    ['ru', '4 birds and 100 percent of nests', 'четыре птицы и все гнёзда'],
    ['fa', 'H100 and `x = 512` and 12.5', 'کارت و کد و ۱۲٫۵'],
  ] as const)('accepts in %s what “%s” may become', (locale, from, to) => {
    expect(checkPair(locale, `${from}.`, `${to}。`)).not.toContain('figure-missing');
  });

  it.each([
    ['a digit', '8 761 птицу'],
    ['a magnitude', '8 760 млн птиц'],
    ['a fraction', '87,60 птицы'],
  ])('tells that %s was changed', (_name, to) => {
    const from = 'They counted 8,760 birds in the whole year.';
    expect(checkPair('ru', from, 'За весь год они насчитали 8 760 птиц.')).toBe('');
    expect(checkPair('ru', from, `За весь год они насчитали ${to}.`)).toContain('figure-missing');
  });

  it('misses a number that hardly anybody puts in words, although its magnitude is named', () => {
    const from = 'They counted 21,000,000 birds in the whole year.';
    expect(checkPair('ru', from, 'За весь год они насчитали миллионы птиц.')).toContain(
      'says “21,000,000” here',
    );
  });

  it('counts a figure that stands there twice, if another is in its place', () => {
    const from = 'In 2024 they came, and in 2024 they left the lake.';
    expect(checkPair('ru', from, 'В 2024 прилетели, а в 2025 покинули озеро.')).toContain('“2024”');
    expect(checkPair('ru', from, 'В 2024 они прилетели и покинули озеро.')).toBe('');
  });

  it('finds a figure in the half of a paragraph that was parted', () => {
    const from =
      'The flock came to the lake in the evening and stayed for the whole of the night. It left before the sun rose, as it had in 1987.';
    const to =
      'Вечером стая прилетела к озеру и оставалась там всю ночь напролёт, никуда не улетая.\n\nОна улетела до восхода солнца, как и в 1987 году.';
    expect(checkPair('ru', from, to)).toBe('');
  });
});
