/** Texts go through Docusaurus' own pipeline here: which links it takes for files is its business. */
import {symlink} from 'node:fs/promises';
import path from 'node:path';
import {DEFAULT_CONFIG} from '@docusaurus/core/lib/server/configValidation';
import {createProcessorUncached} from '@docusaurus/mdx-loader/lib/processor';
import {beforeEach, describe, expect, test} from 'vitest';
import contentFiles from '../../../src/markdown/content-files';
import {useSiteFolder} from '../../support/siteFolder';

const site = useSiteFolder();

beforeEach(() =>
  site.write({
    'blog/a.md': '',
    'blog/table.csv': 'a,b',
    'blog/data.json': '{}',
    'blog/run.js': '',
    'blog/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'i18n/fa/docusaurus-plugin-content-blog/b.pdf': '%PDF',
    'static/c.zip': '',
    '.env.production': 'SECRET=1',
    'package.json': '{}',
    'blogs/draft.csv': '',
  }),
);

/** Compiles an article of English that holds a text. */
async function compile(
  content: string,
  format: 'md' | 'mdx' = 'md',
  siteDir = site.dir,
): Promise<unknown> {
  const {process} = await createProcessorUncached({
    format,
    options: {
      admonitions: true,
      markdownConfig: DEFAULT_CONFIG.markdown,
      staticDirs: [path.join(siteDir, 'static')],
      siteDir,
      remarkPlugins: [],
      rehypePlugins: [[contentFiles, {siteDir}]],
    },
  });
  const filePath = path.join(siteDir, `blog/a.${format}`);
  return process({content, filePath, frontMatter: {}, compilerName: 'server'});
}

describe('a link', () => {
  test.each([
    './table.csv',
    'data.json',
    '../i18n/fa/docusaurus-plugin-content-blog/b.pdf',
    '/c.zip',
    '@site/static/c.zip?x=1#part',
  ])('may name a file of content: %s', async (url) => {
    await expect(compile(`[file](${url})`)).resolves.toBeTruthy();
  });

  test.each([
    '../.env.production',
    '../package.json',
    '@site/package.json',
    '@site/blog/../package.json',
    '/../package.json',
    '..%2Fpackage.json',
    '../blogs/draft.csv',
  ])('publishes no other, though it is there: %s', async (url) => {
    await expect(compile(`Text with a [file](${url})`)).rejects.toThrow('no file of content');
  });

  test.each([
    ['a file', '../.env.production', './link.txt'],
    ['a folder', '..', './link.txt/package.json'],
  ])('publishes no other by a symbolic link to %s', async (_what, target, url) => {
    await symlink(target, path.join(site.dir, 'blog/link.txt'));
    await expect(compile(`[file](${url})`)).rejects.toThrow('no file of content');
  });

  test('may name a file of a site that is itself reached by a symbolic link', async () => {
    await symlink('.', path.join(site.dir, 'site'));
    const linked = path.join(site.dir, 'site');
    await expect(compile('[file](./table.csv)', 'md', linked)).resolves.toBeTruthy();
  });

  test.each([
    '[a](./run.js?!./table.csv)',
    '[a](./data.json?x!./run.js)',
    '![a](./a.svg?!./run.js)',
  ])('has no file of an author run by the bundler: %s', async (text) => {
    await expect(compile(text)).rejects.toThrow('may have no “!” in it');
  });

  test('may name anything in a program', async () => {
    await expect(compile('[file](../package.json)', 'mdx')).resolves.toBeTruthy();
  });
});
