import {describe, expect, it} from 'vitest';
import {figuresIn} from '../../../src/content/figures';

const valuesOf = (text: string) => figuresIn(text).map(({values}) => [...values]);
const kindsOf = (text: string) => figuresIn(text).map(({kind, text: shown}) => `${shown} ${kind}`);

describe('a figure', () => {
  it.each([
    ['digits of all scripts', ['1204', '۱۲۰۴', '١٢٠٤', '１２０４'], [1204]],
    ['separators between thousands', ['12 345', '12\u00A0345', '۱۲٬۳۴۵', '12’345'], [12345]],
    ['separators before a fraction', ['30.8', '30,8', '۳۰٫۸'], [30.8]],
    ['both', ['1,234.5', '1.234,5', '1 234,5', '۱٬۲۳۴٫۵'], [1234.5]],
    ['thousands', ['8 thousand', '8 тысяч', '8 тыс.', '۸ هزار', '٨ آلاف', '8k'], [8000]],
    [
      'millions',
      ['1.5 million', '1,5 млн', '1,5 миллиона', '۱٫۵ میلیون', '١٫٥ مليون', '150 万', '150万'],
      [1_500_000],
    ],
    ['millions again', ['9.5m', '٩٫٥ ملايين', '950 多万', '9.5-million'], [9_500_000]],
    ['billions', ['2 billion', '2 млрд', '۲ میلیارد', '٢ مليار', '20 亿', '2bn'], [2e9]],
    ['trillions', ['1.7 trillion', '1,7 трлн', '۱٫۷ تریلیون', '1.7 万亿'], [1.7e12]],
  ])('is read with %s', (_name, texts, [value]) => {
    for (const text of texts) {
      expect(figuresIn(text)[0]?.values, text).toContain(value);
      expect(figuresIn(text)).toHaveLength(1);
    }
  });

  it('may mean two things', () => {
    expect(valuesOf('1.000')).toEqual([[1000, 1]]);
    expect(valuesOf('5m')).toEqual([[5_000_000, 5]]);
    expect(valuesOf('the 1990s')).toEqual([[1990, 90]]);
  });

  it('stands alone before a word that is no magnitude, whatever the word is', () => {
    expect(valuesOf('5constructor, 6toString and 7valueOf')).toEqual([[5], [6], [7]]);
  });

  it('may be written in two parts', () => {
    expect(valuesOf('۳ میلیون و ۵۰۰ هزار')).toEqual([
      [3_000_000, 3_500_000],
      [500_000, 3_500_000],
    ]);
  });

  it('is each part of a date, a version and a list', () => {
    expect(valuesOf('2026-11-21, 3.10.2 and 7, 8')).toEqual([
      [2026],
      [11],
      [21],
      [3],
      [10],
      [2],
      [7],
      [8],
    ]);
    expect(valuesOf('in 2024 100 birds')).toEqual([[2024], [100]]);
  });

  it('says more the longer it is', () => {
    expect(kindsOf('2024, 0.5, 3 million, 47, 8 %, 100 percent, 4 and H100')).toEqual([
      '2024 exact',
      '0.5 exact',
      '3 million exact',
      '47 plain',
      '8 plain',
      '100 plain',
      '4 slight',
      '100 slight',
    ]);
  });
});
