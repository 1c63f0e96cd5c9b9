import {describe, expect, it} from 'vitest';
import {article, bodyOf, check} from '../site';

const sentences = 'One sentence ends.\n\nAnother asks?\n\nA third does not wait!\n\n';

const checkEnd = (end: string, before = sentences) =>
  check({'blog/2026-02-28-a.md': article({body: bodyOf(before + end)})});

describe('text-cut', () => {
  it('shows where a text stops', () => {
    expect(checkEnd('The flock turned over the lake once more, and then all of the birds in'))
      .toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:15:1 error text-cut
      The text stops in the middle of a sentence: “…once more, and then all of the birds in”.
      Add the rest of the text. If it is whole, end its last sentence with a mark, such as a full stop."
    `);
  });

  it('knows a sentence that goes on in every script', () => {
    for (const end of [
      'Стая ещё раз развернулась над озером, а потом все птицы,',
      'دسته یک بار دیگر بالای دریاچه چرخید و بعد همه‌ی پرنده‌ها،',
      '鸟群又一次在湖面上空转弯，然后所有的鸟都飞进了芦苇丛里面去，它们在那里过夜，直到第二天早晨太阳升起，',
    ]) {
      expect(checkEnd(end)).toContain('text-cut');
    }
  });

  it('knows the end of the text above the footnotes', () => {
    const text =
      'The flock turned over the lake once more, and then all of the[^1]\n\n[^1]: A note.';
    expect(checkEnd(text)).toContain('text-cut');
  });

  it('accepts ends of all kinds', () => {
    for (const end of [
      'The flock turned over the lake once more, and they said “it is enough.”',
      'The flock turned over the lake once more, as the drawing above shows: `npm run flock`',
      '*Translated from the Persian by the editors of this journal in 2026*',
      '— The editors of Murmuration, who watched from the eastern shore',
      '- a flock that turns over the lake in the evening\n- a flock that does not do so',
      '| The flock turned over the lake once more |\n| --- |\n| and then all of the birds |',
      'The end',
    ]) {
      expect(checkEnd(end)).toBe('');
    }
  });

  it('is not said where no sentence has an end', () => {
    const verses = 'the birds went up\n\nthe birds came down\n\nthe reeds were still\n\n';
    expect(checkEnd('and all of the lake was as dark as the sky above it', verses)).toBe('');
  });

  it('is not said where as many sentences have no end', () => {
    const verse = 'the birds went up and down above the reeds\n\n';
    expect(checkEnd(verse.trim(), sentences + verse.repeat(4))).toBe('');
  });

  it('is not said of items of a list, unless all others end', () => {
    const items = (end: string) =>
      `- The first flew.${end}\n- The second flew.${end}\n- The third flew.${end}\n- The flock turned over the lake once more, and then`;
    expect(checkEnd(items(''))).toContain('text-cut');
    expect(checkEnd(items(' Perhaps'))).toBe('');
  });
});
