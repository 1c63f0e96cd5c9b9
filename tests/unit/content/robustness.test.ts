import {describe, expect, it} from 'vitest';
import {buildGraph} from '../../../src/content/graph';
import {readingMinutes} from '../../../src/content/readingTime';
import {article, checkTree, collections, treeOf} from './site';

const nasty: Record<string, string> = {
  'nothing at all': '',
  'a byte order mark': '\uFEFF',
  'only front matter': '---\ntitle: A\n---',
  'front matter without end': '---\ntitle: A\n',
  'three hyphens': '---',
  'CR LF': article().replaceAll('\n', '\r\n'),
  'CR alone': article().replaceAll('\n', '\r'),
  'a NUL': `${article()}\0`,
  'a NUL in front matter': article({lines: ['slug: a\0b']}),
  'lone surrogates': `${article()}\uD83D \uDC26`,
  'a line of 100 kB': `${article()}${'word '.repeat(20_000)}`,
  'a line of 100 kB without spaces': `${article()}${'字'.repeat(100_000)}`,
  'opening brackets': `${article()}${'['.repeat(5_000)}`,
  'opening tags': `${article()}${'<a '.repeat(5_000)}`,
  'opening braces': `${article()}${'{'.repeat(5_000)}`,
  'opening comments': `${article()}${'<!-- '.repeat(5_000)}`,
  'opening links': `${article()}${'](%'.repeat(500)}`,
  asterisks: `${article()}${'*a '.repeat(5_000)}`,
  'quotes in quotes': `${article()}${'> '.repeat(1_000)}a`,
  'lists in lists': `${article()}${'- '.repeat(300)}a`,
  'brackets in front matter': article({lines: [`tags: ${'['.repeat(5_000)}`]}),
  'keys of objects': article({lines: ['__proto__: 1', 'constructor: 2', 'toString: 3']}),
  'tags named like methods': article({lines: ['tags: [__proto__, constructor]']}),
  'an alias to itself': article({lines: ['tags: &a [*a]']}),
  'a list for front matter': '---\n- a\n---\n',
  'wrong types everywhere':
    '---\ntitle: {a: [1]}\nauthors: {a: b}\ntags: 7\ndate: []\nslug: [/]\ntranslation: [1]\n---\n',
  'wrong types in a translation': article({
    lines: ['translation: {from: {}, sections: [[a], {b: c}, 2026-02-28, null], method: []}'],
  }),
  'hashes of all types': article({
    lines: [
      'translation: {from: en, sections: [[a], {b: c}, 2026-02-28, null, 1.5], method: human}',
    ],
  }),
  'headings without end': `${article()}${'## a {#a}\n'.repeat(3_000)}`,
};

describe.each(Object.entries(nasty))('%s', (_name, text) => {
  it.each([
    'blog/2026-02-28-a.md',
    'blog/2026-02-28-a.mdx',
    'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md',
    'blog/tags.yml',
    'blog/authors.yml',
    'i18n/fa/docusaurus-plugin-content-pages/a.mdx',
  ])('does not stop the check in %s', (path) => {
    const translation = 'translation: {from: en, sections: [3f9a1c2e], method: human}';
    const tree = treeOf({
      ...collections,
      'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md': article({lines: [translation]}),
      [path]: text,
    });
    expect(() => buildGraph(tree, {postsPerPage: 10, now: new Date()})).not.toThrow();
    for (const finding of checkTree(tree)) {
      expect(finding.line).toBeGreaterThan(0);
      expect(finding.column).toBeGreaterThan(0);
      expect(finding.message).not.toMatch(/undefined|\[object|NaN/);
      expect(finding.hint).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('has a reading time', () => {
    expect(readingMinutes(text, 'zh')).toBeGreaterThanOrEqual(1);
  });
});

it('does not stop at any piece of a file', () => {
  const text = article({
    lines: ['tags: [research]', 'image: "./a%20b.png"'],
    body: '## A {#a}\n\n<b>[c](#a)</b>\n\n{/* truncate */}\n',
  });
  for (let end = 0; end <= text.length; end += 1) {
    const part = text.slice(0, end);
    const tree = treeOf({
      'blog/2026-02-28-a.md': part,
      'blog/2026-02-28-b.mdx': part,
      'blog/tags.yml': part,
    });
    expect(() => checkTree(tree)).not.toThrow();
  }
});
