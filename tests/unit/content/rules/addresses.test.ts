import {expect, it} from 'vitest';
import {article, check, collections, page} from '../site';

it('is reported at both files, each naming the other', () => {
  expect(
    check({
      'blog/2026-02-28-a.md': article(),
      'blog/2026-03-01-b.md': article({lines: ['slug: /2026/02/28/a']}),
    }),
  ).toMatchInlineSnapshot(`
    "blog/2026-02-28-a.md:1:1 error duplicate-address
    The address “/2026/02/28/a/” is taken by blog/2026-03-01-b.md too.
    Rename one of the two, or give one another “slug” or “permalink”.

    blog/2026-03-01-b.md:5:1 error duplicate-address
    The address “/2026/02/28/a/” is taken by blog/2026-02-28-a.md too.
    Rename one of the two, or give one another “slug” or “permalink”."
  `);
});

it('is reported for a file and a folder of one name', () => {
  const report = check({
    'blog/2026-02-28-a.md': article(),
    'blog/2026-02-28-a/index.md': article(),
  });
  expect(report.match(/duplicate-address/g)).toHaveLength(2);
});

it('is reported against pages that the site makes by itself', () => {
  expect(
    check({
      'i18n/fa/docusaurus-plugin-content-pages/archive.md': page(),
      'blog/2026-02-28-a.md': article({lines: ['slug: tags/research']}),
    }),
  ).toMatchInlineSnapshot(`
    "blog/2026-02-28-a.md:5:1 error duplicate-address
    The address “/tags/research/” is taken by “research” (blog/tags.yml, line 1) too.
    Rename one of the two, or give one another “slug” or “permalink”.

    blog/tags.yml:1:1 error duplicate-address
    The address “/tags/research/” is taken by blog/2026-02-28-a.md too.
    Rename one of the two, or give one another “slug” or “permalink”.

    i18n/fa/docusaurus-plugin-content-pages/archive.md:1:1 error duplicate-address
    The address “/archive/” is taken by the archive too.
    Rename one of the two, or give one another “slug” or “permalink”."
  `);
});

it('is reported within tags.yml', () => {
  const report = check(
    Object.fromEntries(
      Object.entries(collections).map(([path, text]) => [
        path,
        text.replace('label: Open', 'permalink: /research\n  label: Open'),
      ]),
    ),
  );
  expect(report).toContain(
    'The address “/tags/research/” is taken by “open-source” (blog/tags.yml, line 4) too.',
  );
});

it('is none between languages', () => {
  expect(
    check({
      'blog/2026-02-28-a.md': article(),
      'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md': article(),
    }),
  ).toBe('');
});
