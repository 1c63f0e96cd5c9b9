import {describe, expect, it} from 'vitest';
import {applyEdits} from '../../../../src/content/edits';
import {article, check, checkTree, page, treeOf} from '../site';

const file = 'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md';
const checkLines = (...lines: string[]) => check({[file]: article({lines})});

describe('front-matter-missing', () => {
  it('tells what a file without front matter needs', () => {
    expect(check({[file]: 'Just text.\n'})).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:1:1 error front-matter-missing
      The file has no front matter.
      Begin it with a line “---”, then title, description and authors, then a line “---”."
    `);
  });

  it('points at front matter that begins too late', () => {
    expect(check({[file]: `\n\n${article()}`})).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:3:1 error front-matter-missing
      The front matter does not begin on the first line, so it is read as text.
      Delete everything above this line."
    `);
  });

  it('tells that it never ends', () => {
    expect(check({[file]: '---\ntitle: A\n\nText.\n'})).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:1:1 error front-matter-missing
      The front matter never ends.
      Put a line “---” after its last field, before the text."
    `);
  });
});

describe('front-matter-language', () => {
  it('asks for YAML in place of another language, and finds no fault in what nobody reads', () => {
    expect(check({[file]: `---js\n{title: "A -- b"}\n---\n\nText.\n`})).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:1:4 error front-matter-language
      The front matter opens with “---js”, and only “---” alone on its line opens one that is read.
      Write each field on a line like title: "A title", and a line “---” above and below them all.
      ---js
         ^"
    `);
  });

  it.each(['---json', '--- toml', '---\tcoffee', '+++'])('knows %j', (opening) => {
    const closing = opening.slice(0, 3);
    expect(check({[file]: `\uFEFF${opening}\n{}\n${closing}\n\nText.\n`})).toContain(
      'error front-matter-language',
    );
  });

  it('takes out a needless word', () => {
    const text = '---yaml\ntitle: A\n---\n\nText.\n';
    const edits = checkTree(treeOf({[file]: text})).flatMap(({fix = []}) => fix);
    expect(applyEdits(text, edits)).toBe('---\ntitle: A\n---\n\nText.\n');
  });
});

describe('mdx-field', () => {
  it('points at a field that would make a program of the text', () => {
    expect(checkLines('mdx: {format: mdx}')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:1 error mdx-field
      “mdx” would set how the text is read; here the file’s name alone decides that.
      Delete the field. A text with components in it is a file that ends in .mdx."
    `);
  });
});

describe('a text with half a character', () => {
  it('is found, for no address can hold it', () => {
    expect(checkLines('image_alt: "A \\ud83d flock"')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:12 error field-invalid
      “image_alt” has half a character, such as “\\ud83d”, in it; write the character itself.
      For example: image_alt: "What the picture shows""
    `);
  });

  it('may have whole ones, spelt as YAML or JSON spell them', () => {
    expect(checkLines('image_alt: "A \\ud83d\\udc26 and a \\U0001F426"')).toBe('');
  });
});

describe('yaml-syntax', () => {
  it('shows how to quote a value with a colon', () => {
    expect(checkLines('image_alt: Starlings: a flock')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:21 error yaml-syntax
      A value with a colon and a space in it needs quotes.
      Write: image_alt: "Starlings: a flock"
      image_alt: Starlings: a flock
                          ^"
    `);
  });

  it('shows how to quote a value with quotes in it', () => {
    expect(checkLines('image_alt: "Flock" of starlings')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:20 error yaml-syntax
      There is text after the closing quote, or a quote inside the quotes.
      Write: image_alt: '"Flock" of starlings'
      image_alt: "Flock" of starlings
                         ^"
    `);
    expect(checkLines("image_alt: 'it's a flock'")).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:16 error yaml-syntax
      There is text after the closing quote, or a quote inside the quotes.
      Write: image_alt: "it's a flock"
      image_alt: 'it's a flock'
                     ^"
    `);
  });

  it('points at the quote that opens, not at the line that stumbles over it', () => {
    expect(checkLines('image_alt: "A flock', 'keywords: [a, b]', 'draft: false'))
      .toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:12 error yaml-syntax
      A quote opens here and does not close on this line.
      Write: image_alt: "A flock"
      image_alt: "A flock
                 ^"
    `);
    expect(checkLines('image_alt: "A flock', 'slug: "a"')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:12 error yaml-syntax
      A quote opens here and does not close on this line.
      Write: image_alt: "A flock"
      image_alt: "A flock
                 ^"
    `);
  });

  it('points at the bracket that opens', () => {
    expect(checkLines('keywords: [a, b', 'draft: false')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:11 error yaml-syntax
      A bracket opens here and does not close on this line.
      Close it with “]” or “}”. If it goes on over lines, begin each of them with two spaces.
      keywords: [a, b
                ^"
    `);
  });

  it.each([
    ['image_alt: @flock', 'image_alt: "@flock"'],
    ['image_alt: `flock`', 'image_alt: "`flock`"'],
    ['image_alt: *flock*', 'image_alt: "*flock*"'],
    ['image_alt: !flock of birds', 'image_alt: "!flock of birds"'],
    ['image_alt: %a', 'image_alt: "%a"'],
    ['image_alt: [Part 1] of two', 'image_alt: "[Part 1] of two"'],
    ['image_alt: a "b": c', `image_alt: 'a "b": c'`],
    ["image_alt: a: it's", `image_alt: "a: it's"`],
    ['image_alt:flock', 'image_alt: flock'],
    ['image_alt：flock', 'image_alt: flock'],
  ])('shows the line %j as it should be', (line, expected) => {
    const report = checkLines(line);
    expect(report).toContain(`${file}:5:`);
    expect(report).toContain(`: ${expected}\n`);
  });

  it('does not repeat a very long line', () => {
    expect(checkLines(`image_alt: a: ${'b'.repeat(100)}`)).toContain(
      'Put quotes around the whole value: image_alt: "…"',
    );
  });

  it('names a line that belongs to no key', () => {
    expect(checkLines('some words', 'draft: false')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:1 error yaml-syntax
      This line is not of the form “key: value”.
      Begin it with a key and a colon. A text that goes over lines needs quotes around all of it.
      some words
      ^"
    `);
  });

  it('names a line that is indented without need', () => {
    expect(checkLines('image_alt: a', '  slug: b')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:6:1 error yaml-syntax
      This line begins with spaces, so it is read as part of the line above.
      Let every key begin at the start of its line.
        slug: b
      ^"
    `);
  });

  it('names a key that stands there twice', () => {
    expect(checkLines('title: Again')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:1 error yaml-syntax
      The key “title” stands here a second time.
      Keep one of the two lines.
      title: Again
      ^"
    `);
  });

  it('names a tab', () => {
    expect(checkLines('last_update:', '\tdate: 2026-02-28')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:6:1 error yaml-syntax
      This line begins with a tab.
      Put spaces in its place.
      	date: 2026-02-28
      ^"
    `);
  });

  it('names a wrong escape', () => {
    expect(checkLines(String.raw`image_alt: "C:\Flock"`)).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:15 error yaml-syntax
      Between double quotes a backslash begins an escape, and there is none like this.
      Write two backslashes “\\\\”, or put the value in single quotes.
      image_alt: "C:\\Flock"
                    ^"
    `);
  });

  it('speaks of the first fault only', () => {
    expect(checkLines('slug: a: b', 'image_alt: c: d').match(/yaml-syntax/g)).toHaveLength(1);
  });
});

describe('field-missing', () => {
  it('names what an article needs, and where a key is empty', () => {
    expect(check({[file]: '---\ntitle:\n---\n\n<!-- truncate -->\n'})).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:1:1 error field-missing
      The front matter has no “description”.
      Write a line like: description: "One or two sentences for search results and cards."

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:1:1 error field-missing
      The front matter has no “authors”.
      Write a line like: authors: [key-of-an-author]

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:2:1 error field-missing
      “title” is empty.
      Write a line like: title: "A title in quotes""
    `);
  });

  it('takes an empty list of authors for none, and tags for optional', () => {
    const text = article().replace('[lark]', '[]');
    expect(check({[file]: text})).toContain('“authors” is empty.');
    expect(checkLines('tags: []')).toBe('');
  });

  it('wants title and description of a page, and no authors', () => {
    expect(
      check({
        'i18n/en/docusaurus-plugin-content-pages/about.md': page().replace(/description.*\n/, ''),
      }),
    ).toMatchInlineSnapshot(`
      "i18n/en/docusaurus-plugin-content-pages/about.md:1:1 error field-missing
      The front matter has no “description”.
      Write a line like: description: "One or two sentences for search results and cards.""
    `);
  });
});

describe('field-invalid', () => {
  it.each([
    ['2026', '“title” is read as a number; a text like this needs quotes.'],
    ['true', '“title” is read as a yes-or-no value; a text like this needs quotes.'],
    ['2026-02-28', '“title” is read as a date; a text like this needs quotes.'],
    ['[a, b]', '“title” must be one text, not a list.'],
    ['{a: b}', '“title” must be one text, not a group of keys.'],
  ])('does not take %s for a text', (value, message) => {
    expect(check({[file]: article().replace('A title', value)})).toContain(message);
  });

  it('tells how every field is written', () => {
    const report = checkLines(
      'tags: research',
      'date: 2026-02-30',
      'slug: два слова',
      'image: /img/a b.png',
      'image_alt: 7',
      'keywords: one',
      'draft: "yes"',
      'last_update: {when: 2026-02-28}',
      'toc_max_heading_level: 7',
      'translation: done',
    );
    expect(report).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:7 error field-invalid
      “tags” must be a list in square brackets.
      For example: tags: [key-of-a-tag]

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:6:7 error field-invalid
      “date” has a day that the calendar does not have: 2026-02-30.
      For example: date: 2026-02-28

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:7:7 error field-invalid
      “slug” may hold only the letters a–z, digits, “-”, “_”, “.”, “~” and “/”.
      For example: slug: /a-short-address

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:8:8 error field-invalid
      “image” must be an address; a file name in it may hold only Latin letters, digits and no spaces.
      For example: image: /img/picture.png

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:9:12 error field-invalid
      “image_alt” is read as a number; a text like this needs quotes.
      For example: image_alt: "What the picture shows"

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:10:11 error field-invalid
      “keywords” must be a list in square brackets.
      For example: keywords: [first, second]

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:11:8 error field-invalid
      “draft” must be true or false, without quotes.
      For example: draft: true

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:12:14 error field-invalid
      “last_update” may hold only “date” and “author”.
      For example: last_update: {date: 2026-02-28}

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:13:24 error field-invalid
      “toc_max_heading_level” must be a number from 2 to 6.
      For example: toc_max_heading_level: 3

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:14:14 error field-invalid
      “translation” must be a group of keys.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}"
    `);
  });

  it('tells what a translation is to say of its making', () => {
    expect(
      checkLines('translation: {from: 7, sections: a, method: robot, translator: 7, by: Lark}'),
    ).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:14 error field-invalid
      “translation” may hold only from, sections, method, translator, reviewer and date.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:21 error field-invalid
      “translation” needs a “from”: the code of the language it was made from, such as en.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:34 error field-invalid
      “translation” has “sections” that are not a list in square brackets.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:45 error field-invalid
      “translation” needs a “method”: human, machine or machine-reviewed.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:64 error field-invalid
      “translation” has a “translator” that is not text; put it in quotes.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}"
    `);
    expect(checkLines('translation: {from: en, method: machine-reviewed, date: 2026-02-30}'))
      .toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:57 error field-invalid
      “translation” has a day that the calendar does not have: 2026-02-30.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}"
    `);
    expect(checkLines('authorship: machine')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:13 error field-invalid
      “authorship” must be a group of keys.
      For example: authorship: {method: machine}"
    `);
    expect(checkLines('authorship: {method: machine-reviewed}')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:13 error field-invalid
      “authorship” is machine-reviewed, so it needs a “reviewer”.
      For example: authorship: {method: machine}"
    `);
    expect(checkLines('authorship: {method: machine, by: me}')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:13 error field-invalid
      “authorship” may hold only method and reviewer.
      For example: authorship: {method: machine}"
    `);
  });

  it('lets a translation have no authorship', () => {
    expect(checkLines('authorship: {method: human}', 'translation: done')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:1 error field-invalid
      A translation has no “authorship”: “translation” says how it was made.
      Keep one of “authorship” and “translation”.

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:6:14 error field-invalid
      “translation” must be a group of keys.
      For example: translation: {from: en, sections: [3f9a1c2e, 77b0d4aa], method: human}"
    `);
  });

  it('points at the item that is wrong', () => {
    expect(checkLines('keywords: [flock, 7]')).toContain(`${file}:5:19 error field-invalid`);
  });

  it('wants keys of authors, not whole authors', () => {
    const text = article().replace('[lark]', '[{name: Lark}]');
    expect(check({[file]: text})).toContain('“authors” must hold keys only, each a single word.');
  });

  it.each([
    '2026-02-28',
    '2026-02-28T10:00:00Z',
    '"2026-02-28 10:00"',
    '2026-02-28T10:00:00+08:00',
  ])('takes %s for a date', (date) => {
    expect(checkLines(`date: ${date}`)).toBe('');
  });

  it('refuses a draft that is unlisted, and levels that do not rise', () => {
    expect(
      checkLines(
        'draft: true',
        'unlisted: true',
        'toc_min_heading_level: 4',
        'toc_max_heading_level: 3',
      ),
    ).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:6:1 error field-invalid
      A draft is not published, so it cannot also be unlisted.
      Keep one of “draft” and “unlisted”.

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:7:1 error field-invalid
      “toc_min_heading_level” (4) is greater than “toc_max_heading_level” (3).
      The smaller number goes to “toc_min_heading_level”."
    `);
  });

  it('takes one author without brackets', () => {
    expect(check({[file]: article().replace('[lark]', 'lark')})).toBe('');
  });
});

describe('unknown-field', () => {
  it('warns and names the nearest field', () => {
    expect(checkLines('keyword: [a]', 'colour: red')).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:5:1 warning unknown-field
      “keyword” is not a field that this site knows.
      Did you mean “keywords”? If not, delete the line.

      i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:6:1 warning unknown-field
      “colour” is not a field that this site knows.
      Delete the line, or correct the key."
    `);
  });
});

it('takes no image whose address would have the bundler run a file', () => {
  const files = ['blog/a.png', 'blog/run.js'];
  const report = check(
    {'blog/2026-02-28-a.md': article({lines: ['image: ./a.png?!./run.js']})},
    files,
  );
  expect(report).toContain('“image” must be an address');
});
