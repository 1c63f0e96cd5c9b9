import {describe, expect, it} from 'vitest';
import {article, bodyOf, check, translatedFrom} from '../site';
import {checkPair} from './pair';

const source = [
  'Starlings fly in large flocks over the reeds of the lake every evening.',
  '## Method {#method}',
  'We stood on the eastern shore and wrote down what each of the flocks did.',
  'Nobody moved or spoke while a flock was above us, and lamps were out.',
  '- a notebook with a pencil\n- a watch that had been set\n- a map of the shore',
  '| Day | Weather |\n| --- | --- |\n| Monday | Rain until noon |\n| Tuesday | Clear all day |',
  '## Results {#results}',
  'The flocks came later on clear evenings than they did on cloudy ones.[^1]',
  '[^1]: The clouds were judged by eye, and only the part above the lake counted.',
];

const target = [
  'Скворцы каждый вечер большими стаями летают над камышами озера.',
  '## Метод {#method}',
  'Мы стояли на восточном берегу и записывали, что делает каждая из стай.',
  'Пока стая была над нами, никто не двигался и не говорил, а фонари не горели.',
  '- тетрадь с карандашом\n- часы, поставленные заранее\n- карта берега',
  '| День | Погода |\n| --- | --- |\n| Понедельник | Дождь до полудня |\n| Вторник | Весь день ясно |',
  '## Итоги {#results}',
  'Ясными вечерами стаи прилетали позже, чем пасмурными.[^1]',
  '[^1]: Облачность оценивали на глаз, и учитывалась лишь та, что над озером.',
];

/** Checks the translation with some of its blocks changed, or left out. */
function checkWith(changes: Record<number, string>): string {
  const changed = target.map((block, at) => changes[at] ?? block).filter(Boolean);
  return checkPair('ru', source.join('\n\n'), changed.join('\n\n'));
}

describe('translation-truncated', () => {
  it('is not said of a whole translation', () => {
    expect(checkWith({})).toBe('');
  });

  it('names at its section what is missing', () => {
    expect(checkWith({2: '', 4: '- тетрадь с карандашом', 5: ''})).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:12:1 error translation-truncated
      This section lacks 1 paragraph, 2 list items and 3 table rows of blog/2026-02-28-a.md, from “We stood on the eastern shore and wrote…” on.
      Translate what is missing, each piece in its place."
    `);
  });

  it('points at a paragraph that stops', () => {
    expect(checkWith({3: 'Пока стая была над нами, никто не двигался и не'}))
      .toMatchInlineSnapshot(`
        "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:16:1 error translation-truncated
        This stops before its end: “…была над нами, никто не двигался и не”. In blog/2026-02-28-a.md the last sentence is whole.
        Translate what is missing: the source ends with “…flock was above us, and lamps were out.”."
      `);
  });

  it('points at a paragraph that is far too short', () => {
    expect(checkWith({3: 'Никто не двигался.'})).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:16:1 error translation-truncated
      This says less than in blog/2026-02-28-a.md: it is 30% of the length that the rest of this translation suggests.
      Translate what is missing: the source ends with “…flock was above us, and lamps were out.”."
    `);
  });

  it('names a footnote that is missing', () => {
    const body = bodyOf(target.slice(0, -1).join('\n\n'));
    const whole = bodyOf(source.join('\n\n'));
    const report = check({
      'blog/2026-02-28-a.md': article({body: whole}),
      'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md': article({
        lines: [translatedFrom('en', whole)],
        body,
      }),
    });
    expect(report).toContain(
      'The translation lacks the footnote [^1], which begins “The clouds were',
    );
  });

  it('lets a translator join paragraphs', () => {
    expect(checkWith({2: '', 3: `${target[2]} ${target[3]}`})).toBe('');
  });

  it('is not said of what has changed in the source since', () => {
    const before = bodyOf(source.join('\n\n'));
    const report = check({
      'blog/2026-02-28-a.md': article({
        body: before.replace(
          'We stood',
          'The lake has two shores, and one of them is steep.\n\nWe stood',
        ),
      }),
      'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md': article({
        lines: [translatedFrom('en', before)],
        body: bodyOf(target.join('\n\n')),
      }),
    });
    expect(report).toContain('translation-outdated');
    expect(report).not.toContain('translation-truncated');
  });
});
