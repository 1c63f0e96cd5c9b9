import {describe, expect, it} from 'vitest';
import {checkPair} from './pair';

const source = 'The flock turns when its neighbours turn.\n\nNobody leads it, and nobody has to.';
const translation =
  'Стая поворачивает, когда поворачивают соседи.\n\nЕё никто не ведёт, и этого не нужно.';

describe('translation-added', () => {
  it('names what the source does not say', () => {
    expect(checkPair('ru', source, `Конечно! Вот перевод статьи:\n\n${translation}`))
      .toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:10:1 warning translation-added
      blog/2026-02-28-a.md has nothing like this: “Конечно! Вот перевод статьи:”.
      Take it out, if it is a word about the translation; if readers should know it, say it in the source, too."
    `);
    expect(checkPair('ru', source, `${translation}\n\nРынок вырос, как мы слышали.`)).toContain(
      'translation-added',
    );
  });

  it('accepts a paragraph that was made into two', () => {
    expect(
      checkPair('ru', source, translation.replace('никто не ведёт, и', 'никто не ведёт.\n\nИ')),
    ).toBe('');
  });
});
