import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {checkAndBuild} from '../../src/cli/commands/build';
import {silentIo} from '../support/cli';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';

const ARTICLE = `---
title: An article
description: What it is about.
authors: [editors]
authorship: {method: human}
---

Summary.

<!-- truncate -->

Text.
`;

let site: FixtureSite;
afterEach(() => site.remove());

/** Builds a site with these files, and tells what a person sees of it. */
async function build(files: Record<string, string>) {
  site = fixtureSite(files);
  const {io, seen} = silentIo(site.dir);
  const whole = await checkAndBuild({siteDir: site.dir, verbose: undefined}, io);
  return {...seen(), whole, wrote: existsSync(path.join(site.dir, 'build'))};
}

test('a build with broken content says all that is wrong in every language, and writes nothing', async () => {
  const {output, failed, whole, wrote} = await build({
    'blog/2026-01-02-article.md': ARTICLE.replace('[editors]', '[editor]'),
    'i18n/fa/docusaurus-plugin-content-blog/2026-01-02-article.md': ARTICLE.replace(
      'title: An article',
      'title: An article: broken',
    ),
    'i18n/ru/docusaurus-plugin-content-blog/2026-01-02-article.md': ARTICLE.replace(
      'Text.',
      '[Nowhere](/nowhere/) and ![none](./none.png).',
    ),
    'i18n/zh/docusaurus-plugin-content-blog/2026-01-02-article.md': ARTICLE.replace(
      'An article',
      'ก 文章',
    ),
  });
  expect({failed, whole, wrote}).toEqual({failed: true, whole: false, wrote: false});
  expect(output).toMatchInlineSnapshot(`
    "blog/2026-01-02-article.md:4:11  error  “editor” is not a key of blog/authors.yml.  unknown-author
        Did you mean “editors”? Known authors: editors, engineering.

    i18n/fa/docusaurus-plugin-content-blog/2026-01-02-article.md:2:18  error  A value with a colon and a space in it needs quotes.  yaml-syntax
          title: An article: broken
                           ^
        Write: title: "An article: broken"

    i18n/ru/docusaurus-plugin-content-blog/2026-01-02-article.md:12:1  error  There is no page “/nowhere/” in Russian.  broken-link
        An address is written without site and language, like /about/ or /2026/02/28/slug/.
    i18n/ru/docusaurus-plugin-content-blog/2026-01-02-article.md:12:26  error  There is no image “./none.png”: the file i18n/ru/docusaurus-plugin-content-blog/none.png does not exist.  broken-image
        Put the image there, or correct its name; capital letters count.

    i18n/zh/docusaurus-plugin-content-blog/2026-01-02-article.md:2:8  error  No font of the cards has ก (U+0E01), in the title of article:2026-01-02-article (简体中文).  card-text
          title: ก 文章
                 ^
        Write it with other characters, or give the page a picture of its own: image: ./picture.png

    5 errors in 4 files, 14 files checked.
    "
  `);
});

test('what is changed while the site is built is not taken for what was checked', async () => {
  const file = 'blog/2026-01-02-article.md';
  site = fixtureSite({[file]: ARTICLE});
  const edit = (text: string) => writeFileSync(path.join(site.dir, file), text);
  const options = {
    siteDir: site.dir,
    outDir: path.join(site.dir, 'build'),
    locales: ['en'],
  } as const;
  const edited = buildSite({
    ...options,
    onProgress: ({step}) => step === 'publishing' && edit(ARTICLE.replace('Text.', 'Another.')),
  });
  await expect(edited).rejects.toThrow(`${file} was changed while the site was built`);
  edit(ARTICLE);
  await buildSite(options);
  expect(
    readFileSync(path.join(site.dir, 'build/2026/01/02/article/index.html'), 'utf8'),
  ).toContain('Text.');
}, 120_000);

test('what Docusaurus cannot build is told without a stack trace', async () => {
  const {output, failed, whole} = await build({
    'blog/2026-01-02-article.md': ARTICLE,
    'i18n/en/docusaurus-plugin-content-pages/about.mdx':
      '---\ntitle: About\ndescription: It throws.\n---\n\n# About\n\n{missing.value}\n',
  });
  expect({failed, whole}).toEqual({failed: true, whole: false});
  expect(output).toContain('The site could not be built in en.');
  expect(output).toContain('missing is not defined');
  expect(output).not.toMatch(/^\s+at /m);
}, 60_000);
