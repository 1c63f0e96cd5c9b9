import {describe, expect, it} from 'vitest';
import {localeCodes} from '../../../../src/locales';
import {check, collections} from '../site';

const tagsFile = 'i18n/ar/docusaurus-plugin-content-blog/tags.yml';
const authorsFile = 'i18n/ar/docusaurus-plugin-content-blog/authors.yml';
const tags = collections[tagsFile] ?? '';
const authors = collections[authorsFile] ?? '';

describe('key-missing', () => {
  it('names a key that another language has, and where to copy it from', () => {
    expect(check({[tagsFile]: tags.replace(/^open-source:[^]*/m, '')})).toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/tags.yml:3:29 error key-missing
      The tag “open-source” is missing here.
      Copy it from blog/tags.yml, line 4, and translate it."
    `);
  });

  it('names a key that only one other language has, in all the rest', () => {
    const report = check({[tagsFile]: `${tags}birds:\n  label: B\n  description: D\n`});
    expect(report.match(/The tag “birds” is missing here\./g)).toHaveLength(localeCodes.length - 1);
    expect(report).toContain(`Copy it from ${tagsFile}, line 7, and translate it.`);
  });

  it('names what a tag or an author lacks', () => {
    expect(
      check({
        [tagsFile]: tags.replace('  label: Research\n', ''),
        [authorsFile]: authors.replace('name: Lark', 'name:'),
      }),
    ).toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/authors.yml:2:3 error key-missing
      “name” is empty.
      Write a line like: name: The name as readers see it

      i18n/ar/docusaurus-plugin-content-blog/tags.yml:1:1 error key-missing
      The tag “research” has no “label”.
      Write a line like: label: The tag as readers see it"
    `);
  });

  it('reports a file that does not exist once, not key by key', () => {
    expect(check({[tagsFile]: null})).toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/tags.yml:1:1 error key-missing
      Arabic has no tags.yml.
      Copy blog/tags.yml there and translate it."
    `);
  });
});

describe('permalink-differs', () => {
  it('wants one address in all languages', () => {
    expect(
      check({
        [tagsFile]: tags.replace(
          'description: Closer',
          'permalink: /studies\n  description: Closer',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/tags.yml:3:3 error permalink-differs
      The tag “research” has the address “/tags/studies/” here, and the address “/tags/research/” in blog/tags.yml.
      Make “permalink” the same in all languages."
    `);
  });

  it('takes the address of the key for the same, spelt out or not', () => {
    expect(
      check({
        [tagsFile]: tags.replace(
          'description: Closer',
          'permalink: /research\n  description: Closer',
        ),
      }),
    ).toBe('');
  });

  it('wants the page of an author in all languages or in none', () => {
    expect(check({[authorsFile]: authors.replace('page: true', 'page: false')}))
      .toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/authors.yml:4:3 error permalink-differs
      The author “lark” has no page here, and the address “/authors/lark/” in blog/authors.yml.
      Make “page” the same in all languages."
    `);
  });
});

describe('their syntax and fields', () => {
  it('are checked like front matter', () => {
    expect(check({[tagsFile]: tags.replace('Closer looks.', 'Closer: looks.')}))
      .toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/tags.yml:3:22 error yaml-syntax
      A value with a colon and a space in it needs quotes.
      Write: description: "Closer: looks."
        description: Closer: looks.
                           ^"
    `);
  });

  it('have to be keys with keys of their own', () => {
    expect(check({[tagsFile]: 'research: Research\nopen-source:\n'})).toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/tags.yml:1:1 error field-invalid
      The tag “research” has no fields.
      Below “research:” write its fields, each on a line that begins with two spaces.

      i18n/ar/docusaurus-plugin-content-blog/tags.yml:2:1 error key-missing
      The tag “open-source” has no “label”.
      Write a line like: label: The tag as readers see it

      i18n/ar/docusaurus-plugin-content-blog/tags.yml:2:1 error key-missing
      The tag “open-source” has no “description”.
      Write a line like: description: "One sentence on what the tag gathers.""
    `);
  });

  it('are stricter for tags, where Docusaurus allows no other field', () => {
    const report = check({
      [tagsFile]: tags.replace('label: Open', 'lable: x\n  label: Open'),
      [authorsFile]: authors.replace('page:', 'web: x\n  page:'),
    });
    expect(report).toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/authors.yml:4:3 warning unknown-field
      “web” is not a field that this site knows.
      Delete the line, or correct the key.

      i18n/ar/docusaurus-plugin-content-blog/tags.yml:5:3 error field-invalid
      “lable” is not a field that this site knows.
      Did you mean “label”? If not, delete the line."
    `);
  });

  it('must make an address that needs no escaping', () => {
    const extra = 'نص:\n  label: L\n  description: D\n';
    const all = Object.fromEntries(
      Object.entries(collections).map(([path, text]) => [
        path,
        path.endsWith('tags.yml') ? text + extra : text,
      ]),
    );
    expect(check(all)).toContain('The key “نص” cannot be part of an address.');
  });

  it('must be one that Docusaurus keeps', () => {
    const text = `${authors}__proto__:\n  name: P\n  description: D\n  page: true\n`;
    expect(check({[authorsFile]: text})).toContain('“__proto__” cannot be a key.');
  });
});

describe('where an author is found', () => {
  const authorWith = (lines: string) =>
    check({[authorsFile]: authors.replace('  name: Lark\n', `  name: Lark\n  ${lines}\n`)});

  it.each([
    'url: https://example.org/',
    'email: lark@example.org',
    'socials: {github: lark, x: lark_1, mastodon: lark@example.org}',
    'socials: {elsewhere: https://social.example/@lark}',
  ])('may be told as %s', (line) => {
    expect(authorWith(line)).toBe('');
  });

  it.each([
    'url: javascript:alert(1)',
    'email: lark',
    'email: "lark@example.org?subject=<b>"',
    'socials: {github: "javascript:alert(1)"}',
    'socials: {elsewhere: lark}',
    'socials: {mastodon: "@lark@example.org"}',
    'socials: lark',
    'image_url: /img/lark.png',
  ])('is not taken from %s', (line) => {
    expect(authorWith(line)).toContain(`${authorsFile}:`);
  });

  it('names the networks of which an address is known by the name', () => {
    expect(authorWith('socials: {elsewhere: lark}')).toMatchInlineSnapshot(`
      "i18n/ar/docusaurus-plugin-content-blog/authors.yml:3:12 error field-invalid
      “socials” must hold full addresses, or names in bluesky, github, instagram, linkedin, mastodon, stackoverflow, threads, twitch, x, youtube.
      For example: socials: {github: name, mastodon: https://example.org/@name}"
    `);
  });
});
