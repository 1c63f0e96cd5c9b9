import {describe, expect, it} from 'vitest';
import {localeCodes} from '../../../../src/locales';
import {article, bodyOf, check, native, translatedFrom} from '../site';

const glossary = `token:
  en: {form: token, definition: A unit.}
  fa: {form: توکن, definition: یک واحد., avoid: [ژتون]}
  ar: {form: رمز مميز, definition: وحدة., also: [الرموز المميزة], avoid: [توكن]}
  ru: {form: токен, definition: Единица., avoid: [жетон]}
  zh: {form: 代币, definition: 单位。, avoid: [通证]}
language:
  en: {form: C++, definition: A language.}
  ru: {form: C++, definition: Язык.}
centre:
  en: {form: data centre, definition: A building.}
  ru: {form: дата-центр, definition: Здание., avoid: [дата]}
`;

const folders = {
  fa: 'i18n/fa/docusaurus-plugin-content-blog',
  ar: 'i18n/ar/docusaurus-plugin-content-blog',
  ru: 'i18n/ru/docusaurus-plugin-content-blog',
  zh: 'i18n/zh/docusaurus-plugin-content-blog',
};

/** What is found in a translation of a text that says the same so many times. */
function drift(
  locale: keyof typeof folders,
  text: string,
  uses = 1,
  sentence = 'A token moves.',
): string {
  const source = bodyOf(Array.from({length: uses}, () => sentence).join(' '));
  return check({
    'glossary.yml': glossary,
    'blog/2026-02-28-a.md': article({body: source}),
    [`${folders[locale]}/2026-02-28-a.md`]: article({
      body: bodyOf(text),
      lines: [translatedFrom('en', source)],
    }),
  })
    .split('\n\n')
    .filter((finding) => finding.includes('glossary-drift'))
    .join('\n\n');
}

describe('glossary-drift', () => {
  it('points at a word to avoid, with the one to write', () => {
    expect(drift('ru', 'Так жетоны переходят.')).toBe(
      `${folders.ru}/2026-02-28-a.md:10:5 warning glossary-drift
The glossary of this site has “токен” for this, and not “жетон”.
Write “токен”, in the form that the sentence asks for.`,
    );
  });

  it.each([
    ['fa', 'این ژتون‌ها جابه‌جا می‌شوند.'],
    ['ar', 'تنتقل بالتوكنات.'],
    ['ar', 'تنتقل والتوكن معه.'],
    ['zh', '许多通证会移动。'],
  ] as const)('knows words by their beginnings, also joined to others (%s: %s)', (locale, text) => {
    expect(drift(locale, text)).toContain('and not');
  });

  it.each([
    ['ru', 'Пережетонить нельзя: токены переходят.'],
    ['ar', 'تنتقل الرموز المميزة.'],
    ['fa', 'توکن‌ها جابه‌جا می‌شوند.'],
    ['zh', '代币会移动。'],
  ] as const)('leaves right words alone (%s: %s)', (locale, text) => {
    expect(drift(locale, text, 5)).toBe('');
  });

  it('misses a word that the source says often and the translation never', () => {
    expect(drift('ru', 'Нечто переходит.', 3)).toContain('3 times, and this text never of “токен”');
    expect(drift('ru', 'Нечто переходит.', 2)).toBe('');
  });

  it('takes the signs of a word as they are written', () => {
    const sentence = 'It is in C++.';
    expect(drift('ru', 'Язык иной.', 3, sentence)).toContain(
      '3 times, and this text never of “C++”',
    );
    expect(drift('ru', 'Язык — C++.', 3, sentence)).toBe('');
  });

  it('leaves a right word alone that begins with one to avoid', () => {
    expect(drift('ru', 'Дата-центр построен.', 1, 'A data centre is built.')).toBe('');
  });

  it('leaves code and texts that are no translations alone', () => {
    expect(drift('ru', 'Так `жетон` переходит: токен.')).toBe('');
    const own = {
      'glossary.yml': glossary,
      [`${folders.ru}/2026-02-28-a.md`]: article({body: bodyOf('Жетон.'), lines: [native]}),
    };
    expect(check(own)).toBe('');
  });
});

describe('glossary.yml', () => {
  it('says what its terms lack', () => {
    const faulty = 'token:\n  en: {form: token, avoids: [x]}\n  xx: {form: a}\n';
    const report = check({'glossary.yml': faulty});
    expect(report.replace(localeCodes.join(', '), 'all codes')).toMatchInlineSnapshot(`
      "glossary.yml:2:3 error field-missing
      “token” in English has no “definition”.
      Write a line like: definition: "What it means, in one sentence."

      glossary.yml:2:21 warning unknown-field
      “avoids” is not a field that this site knows.
      Did you mean “avoid”? If not, delete the line.

      glossary.yml:3:3 warning unknown-field
      “xx” is not the code of a language of this site.
      Write one of all codes."
    `);
  });

  it('is told where it is no YAML', () => {
    expect(check({'glossary.yml': 'token: [\n'})).toContain('glossary.yml:1:8 error yaml-syntax');
  });
});
