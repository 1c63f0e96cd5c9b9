import {describe, expect, it} from 'vitest';
import {checkPair} from './pair';

const from = 'See [the lake](https://a.example/) and the note.[^1]\n\n[^1]: A note.';
const note = '\n\n[^1]: Сноска.';

describe('link-missing', () => {
  it('names the link that was lost, and the footnote', () => {
    expect(checkPair('ru', from, `См. озеро и сноску.${note}`)).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:10:1 warning link-missing
      In blog/2026-02-28-a.md this leads to https://a.example/, [^1], and here it does not.
      Put the link, the picture or the mark of the footnote where the translation says the same.

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:12:1 error footnote-broken
      Nothing in the text leads to the footnote [^1], so readers do not see it.
      Put its mark [^1] where it belongs."
    `);
  });

  it('accepts a target in another language, and in another paragraph of the section', () => {
    expect(checkPair('ru', from, `См. [озеро](https://ru.a.example/) и сноску.[^1]${note}`)).toBe(
      '',
    );
    expect(
      checkPair('ru', from, `См. сноску.[^1]\n\nОзеро [здесь](https://a.example/).${note}`),
    ).toBe('');
  });

  it('accepts a target in the next paragraph of the section, where the source has another one', () => {
    const two = 'The [lake](https://a.example/) lies in the east.\n\nReeds stand in the water.';
    const moved = 'Озеро лежит на востоке.\n\nВ [воде](https://a.example/) стоят камыши.';
    expect(checkPair('ru', two, moved)).toBe('');
  });

  it('names a picture that was lost from a sentence', () => {
    const picture = 'The lake: ![Reeds](https://a.example/b.png) from the east.';
    expect(checkPair('ru', picture, 'Озеро с востока.')).toContain('link-missing');
  });
});
