import {mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {changedInputs, readInputs} from '../../../src/build/inputs';
import {gitAt} from '../../support/git';
import {useSiteFolder} from '../../support/siteFolder';

const site = useSiteFolder();

afterEach(() => {
  meanwhile.act = () => Promise.resolve();
});

/** What somebody does while the site is read. */
const meanwhile = vi.hoisted(() => ({act: () => Promise.resolve()}));

vi.mock(import('../../../src/content/readTree'), async (original) => {
  const module = await original();
  return {
    ...module,
    readContentTree: async (siteDir) => {
      await meanwhile.act();
      return module.readContentTree(siteDir);
    },
  };
});

const read = (env: Record<string, string> = {}) =>
  readInputs({siteDir: site.dir, listing: {postsPerPage: 2}, env});

test('what has not changed since it was read is not reported', async () => {
  await site.write({'blog/2026-01-01-sea.md': 'Before.'});
  expect(await changedInputs(site.dir, await read())).toEqual([]);
});

test('a file that is changed while the site is read is reported afterwards', async () => {
  await site.write({'blog/2026-01-01-sea.md': 'Before.'});
  meanwhile.act = () => site.write({'blog/2026-01-01-sea.md': 'After.'});
  expect(await changedInputs(site.dir, await read())).toEqual(['blog/2026-01-01-sea.md']);
});

test.each([
  ...['glossary.yml', 'i18n/fa/code.json', 'static/reader.js', 'src/x.ts', 'docusaurus.config.ts'],
  ...['sidebars.ts', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'],
])('pages are made of %s, too', async (file) => {
  const before = await read();
  await site.write({[file]: '{}'});
  expect(await changedInputs(site.dir, before)).toEqual([file]);
});

test.each([
  ...['SITE_URL', 'BASE_URL', 'REPOSITORY_URL', 'BROWSERSLIST', 'BROWSERSLIST_CONFIG'],
  ...['BROWSERSLIST_ENV', 'BROWSERSLIST_STATS', 'SKIP_HTML_MINIFICATION'],
  ...['USE_SIMPLE_CSS_MINIFIER', 'WEBPACK_URL_LOADER_LIMIT'],
])('pages depend on what %s is set to', async (name) => {
  const [one, other] = [await read({[name]: 'a'}), await read({[name]: 'b'})];
  expect(one.settings).not.toEqual(other.settings);
});

test('pages depend on the version of Node', async () => {
  expect((await read()).settings).toContain(process.version);
});

test('pages tell when their texts were last changed', async () => {
  await site.write({'blog/x.md': 'Text.'});
  const git = (...args: string[]) => gitAt(1_700_000_000, site.dir, ...args);
  git('init');
  git('add', '--all');
  git('commit', '--message', 'A text');
  expect((await read()).changes.get('blog/x.md')).toBe(1_700_000_000);
});

test('what an editor or a system leaves beside texts is no input; all that is served is', async () => {
  await site.write({
    'blog/2026-01-01-sea.md': 'Text.',
    'blog/.2026-01-01-sea.md.swp': 'Half of it.',
    'src/.DS_Store': '',
    'static/.well-known/security.txt': 'Contact: mailto:lark@murmuration.example',
    'static/robots.txt': '',
  });
  expect(Object.keys((await read()).files)).toEqual([
    'blog/2026-01-01-sea.md',
    'static/.well-known/security.txt',
    'static/robots.txt',
    'node_modules/.package-lock.json',
  ]);
});

test('what a symbolic link of an author or a translator leads to is no input', async () => {
  await site.write({'blog/2026-01-01-sea.md': 'Text.', 'i18n/fa/code.json': '{}', 'static/a': ''});
  const inputs = await read();
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'elsewhere-'));
  try {
    await writeFile(path.join(elsewhere, 'secret.txt'), 'SECRET=1');
    for (const folder of ['blog', 'i18n/fa', 'static']) {
      await symlink(elsewhere, path.join(site.dir, folder, 'link'));
    }
    expect(await changedInputs(site.dir, inputs)).toEqual([]);
  } finally {
    await rm(elsewhere, {recursive: true});
  }
});
