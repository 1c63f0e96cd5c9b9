import {expect, it} from 'vitest';
import {sitePages} from '../../../../src/content/pages';
import {readContentTree} from '../../../../src/content/readTree';
import {article, check, collections, native, page} from '../site';

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

it('is another fault for two files of one name, whatever their addresses', () => {
  expect(
    check({
      'blog/2026-02-28-a.md': article(),
      'blog/2026-02-28-a/index.mdx': article({
        lines: ['slug: /b'],
        body: 'A\n\n{/* truncate */}\n',
      }),
      'i18n/fa/docusaurus-plugin-content-pages/about.md': page(),
      'i18n/fa/docusaurus-plugin-content-pages/about.mdx': page(),
    }),
  ).toMatchInlineSnapshot(`
    "blog/2026-02-28-a.md:1:1 error duplicate-identity
    This file and blog/2026-02-28-a/index.mdx have one name, so they are the same article.
    Delete one of the two, or rename it.

    blog/2026-02-28-a/index.mdx:1:1 error duplicate-identity
    This file and blog/2026-02-28-a.md have one name, so they are the same article.
    Delete one of the two, or rename it.

    i18n/fa/docusaurus-plugin-content-pages/about.md:1:1 error duplicate-identity
    This file and i18n/fa/docusaurus-plugin-content-pages/about.mdx have one name, so they are the same page.
    Delete one of the two, or rename it.

    i18n/fa/docusaurus-plugin-content-pages/about.mdx:1:1 error duplicate-identity
    This file and i18n/fa/docusaurus-plugin-content-pages/about.md have one name, so they are the same page.
    Delete one of the two, or rename it."
  `);
});

it('is reported for every page that the site makes by itself', async () => {
  const pages = sitePages(await readContentTree('.'), {postsPerPage: 10});
  // What is written in files, and what is listed by key or number, has a colon in its id.
  const made = pages.filter(
    ({id, locale}) => locale === 'fa' && !id.includes(':') && id !== 'home',
  );
  expect(made.length).toBeGreaterThan(5);
  for (const {path} of made) {
    expect(
      check({[`i18n/fa/docusaurus-plugin-content-pages${path.slice(0, -1)}.md`]: page()}),
    ).toContain(`The address “${path}” is taken by`);
  }
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
      'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md': article({lines: [native]}),
    }),
  ).toBe('');
});

it('is reported where a page in English lies among those of another language', () => {
  const files = {
    'blog/2026-02-28-a.md': article({lines: ['slug: /fa/a']}),
    'i18n/en/docusaurus-plugin-content-pages/ru/about.md': page(),
    // Below a prefix of its own, a name is no other language's.
    'i18n/fa/docusaurus-plugin-content-pages/ru/about.md': page(),
  };
  const report = check(files);
  expect(report.match(/duplicate-address/g)).toHaveLength(2);
  expect(report).toContain('The address “/fa/a/” is one of Persian, whose pages begin with /fa/.');
  expect(report).toContain('The address “/ru/about/” is one of Russian');
});
