import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {readContentTree, readContentTreeOnce} from '../../../src/content/readTree';
import {checkedFiles} from '../../../src/content/tree';
import {article, checkTree, collections, native, page} from './site';

let siteDir = '';

beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'content-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(siteDir, {recursive: true});
});

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.join(siteDir, path.dirname(file)), {recursive: true});
    await writeFile(path.join(siteDir, file), content);
  }
}

describe('reading a site from disk', () => {
  it('finds articles, pages, collections and the files beside them', async () => {
    await write({
      ...collections,
      'blog/2026-02-28-a/index.md': article({
        body: '![b](./b.png) [c](/c.pdf)\n\n<!-- truncate -->\n',
      }),
      'blog/2026-02-28-a/b.png': '',
      'blog/_ignored/2026-02-28-x.md': 'x',
      'i18n/zh/docusaurus-plugin-content-blog/2026-02-28-a.mdx': article({
        lines: [native],
        body: 'A\n\n{/* truncate */}\n',
      }),
      'i18n/en/docusaurus-plugin-content-pages/about.md': page(),
      'i18n/de/docusaurus-plugin-content-blog/2026-02-28-a.md': 'not a language of the site',
      'static/c.pdf': '',
      'static/notes.md': 'not content',
    });
    const tree = await readContentTree(siteDir);
    expect(checkTree(tree)).toEqual([]);
    expect(tree.locales.en.articles.map(({name}) => name)).toEqual(['2026-02-28-a']);
    expect(tree.locales.zh.articles.map(({path: address}) => address)).toEqual(['/2026/02/28/a/']);
    expect(tree.locales.en.pages.map(({name}) => name)).toEqual(['about']);
    expect(checkedFiles(tree)).toHaveLength(13);
  });

  it('takes a folder without content for an empty site', async () => {
    const tree = await readContentTree(siteDir);
    expect(checkedFiles(tree)).toEqual([]);
  });

  it('reports bytes that are not UTF-8 instead of stopping at them', async () => {
    const bytes = Buffer.concat([
      Buffer.from(article()),
      Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
    ]);
    await write({...collections, 'blog/2026-02-28-a.md': bytes});
    const [finding] = checkTree(await readContentTree(siteDir));
    expect(finding).toMatchObject({id: 'encoding', line: 12, column: 4});
  });
});

describe('a symbolic link', () => {
  /** Writes a link, which leads out of the site or to where `target` says. */
  async function link(file: string, target = path.resolve('docs')): Promise<void> {
    await mkdir(path.join(siteDir, path.dirname(file)), {recursive: true});
    await symlink(target, path.join(siteDir, file));
  }

  it.each([
    'blog/2026-02-28-a/secret.txt',
    'blog/_ignored/secret.txt',
    'blog/secrets',
    'docs/secret.md',
    'i18n/fa/docusaurus-plugin-content-pages/secret.md',
    'i18n/fa/code.json',
    'static/secret.txt',
    'static/.well-known/secret.txt',
    'glossary.yml',
    'blog',
    'i18n/fa',
    'static',
  ])('is told of, and nothing is read: %s', async (file) => {
    await link(file);
    await expect(readContentTree(siteDir)).rejects.toThrow(
      `of this machine: ${file}. Put the file`,
    );
  });

  it('is not followed, wherever it leads', async () => {
    await write({'blog/2026-02-28-a.md': article()});
    await link('docs/a.md', path.join(siteDir, 'blog/2026-02-28-a.md'));
    await link('docs/nowhere.md', 'nothing-is-here.md');
    await expect(readContentTree(siteDir)).rejects.toThrow(': docs/a.md, docs/nowhere.md.');
  });

  it('may be what an editor leaves beside a text, and lie elsewhere in a site', async () => {
    await write({'blog/2026-02-28-a.md': article()});
    await link('blog/.#2026-02-28-a.md', 'lark@nest.4711');
    await link('node_modules');
    const {files} = await readContentTree(siteDir);
    expect([...files]).toEqual(['blog/2026-02-28-a.md']);
  });

  it('may lead to the site itself', async () => {
    await write({'site/blog/2026-02-28-a.md': article()});
    await link('link', 'site');
    const {files} = await readContentTree(path.join(siteDir, 'link'));
    expect([...files]).toEqual(['blog/2026-02-28-a.md']);
  });
});

describe('reading for several who ask in one process', () => {
  it.each([
    ['production', 1, 'all languages of a build are made from what was read for the first'],
    ['development', 2, 'a preview shows what was written since'],
  ])('in %s, %i: %s', async (environment, count) => {
    vi.stubEnv('NODE_ENV', environment);
    await write({'blog/2026-02-27-a.md': article()});
    await readContentTreeOnce(siteDir);
    await write({'blog/2026-02-28-b.md': article()});
    const tree = await readContentTreeOnce(siteDir);
    expect(tree.locales.en.articles).toHaveLength(count);
  });

  it('gives one tree to all who ask at the same time', async () => {
    const trees = await Promise.all([readContentTreeOnce(siteDir), readContentTreeOnce(siteDir)]);
    expect(trees[0]).toBe(trees[1]);
  });
});
