import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import keptTextsPlugin, {type KeptTexts} from '../../../src/plugins/kept-texts';

let siteDir = '';
let file = '';
beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'texts-'));
  file = path.join(siteDir, 'larks.md');
  writeFileSync(file, 'Larks.');
  vi.stubEnv('NODE_ENV', 'production');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(siteDir, {recursive: true, force: true});
});

const LARKS = {source: '@site/larks.md', permalink: '/larks/', frontMatter: {}, authors: [{}]};

type Build = {
  /** The folders of caches, below the site's. */
  readonly from?: string;
  readonly to?: string;
  readonly code?: string;
  readonly texts?: readonly object[];
  readonly compiler?: 'client' | 'server';
};

/** What the loader gets in a build. */
async function startBuild({from = 'first', to = 'second', code = 'code', ...build}: Build = {}) {
  const [known, next] = [path.join(siteDir, from), path.join(siteDir, to)];
  vi.stubEnv('KEPT_TEXTS', JSON.stringify({from: known, to: next, code}));
  const plugin = keptTextsPlugin({siteDir, i18n: {currentLocale: 'fa'}} as LoadContext);
  const blogPosts = (build.texts ?? [LARKS]).map((metadata) => ({metadata}));
  await plugin?.allContentLoaded?.({
    allContent: {
      'docusaurus-plugin-content-blog': {default: {blogPosts}},
      // As of a language that has no pages yet.
      'docusaurus-plugin-content-pages': {default: null},
    },
    actions: {} as PluginContentLoadedActions,
  });
  const isServer = build.compiler !== 'client';
  const config = plugin?.configureWebpack?.({}, isServer, undefined as never, undefined);
  const {module} = config as unknown as {module: {rules: readonly Rule[]}};
  const texts = module.rules[0]?.use[0]?.options.texts as KeptTexts;
  return {
    texts,
    known: async (query = '') => (await texts.find({file, query})).module,
    async compile(made: string) {
      const text = {file, query: ''};
      await texts.keep(text, (await texts.find(text)).madeFrom, made);
    },
  };
}

type Rule = {readonly use: readonly {readonly options: {readonly texts: KeptTexts}}[]};

describe('what a text was compiled to', () => {
  beforeEach(async () => (await startBuild({to: 'first'})).compile('module of larks'));

  it('is known in the next build, and in the one after it', async () => {
    expect(await (await startBuild()).known()).toBe('module of larks');
    expect(await (await startBuild({from: 'second', to: 'third'})).known()).toBe('module of larks');
  });

  it.each<[string, Build]>([
    ['by other code', {code: 'other code'}],
    ['for the browser', {compiler: 'client'}],
    ['where another text has moved', {texts: [{...LARKS, permalink: '/skylarks/'}]}],
    ['where a text has come', {texts: [LARKS, {...LARKS, source: '@site/owls.md'}]}],
    ['with a picture of its own', {texts: [{...LARKS, frontMatter: {image: './lark.png'}}]}],
    ['with a picture of its author', {texts: [{...LARKS, authors: [{imageURL: './lark.png'}]}]}],
    ['by a build that takes nothing from earlier ones', {from: 'nowhere'}],
  ])('is not known when it is compiled %s', async (_how, build) => {
    expect(await (await startBuild(build)).known()).toBeUndefined();
  });

  it('is not known of its beginning, nor of other words', async () => {
    const build = await startBuild();
    expect(await build.known('?truncated=true')).toBeUndefined();
    writeFileSync(file, 'Owls.');
    expect(await build.known()).toBeUndefined();
  });
});

describe('nothing is kept', () => {
  it('of a text that was changed while it was compiled', async () => {
    const {texts} = await startBuild({to: 'first'});
    const text = {file, query: ''};
    const {madeFrom} = await texts.find(text);
    writeFileSync(file, 'Owls.');
    await texts.keep(text, madeFrom, 'module of who knows');
    expect(readdirSync(siteDir)).toEqual(['larks.md']);
  });

  it('of a module that asks for a picture, whose size it holds', async () => {
    const build = await startBuild({to: 'first'});
    await build.compile('<img src={require("./lark.png").default} width="40" />');
    expect(readdirSync(siteDir)).toEqual(['larks.md']);
  });

  it('where an author looks at a preview', () => {
    vi.stubEnv('KEPT_TEXTS', JSON.stringify({to: siteDir, code: 'code'}));
    vi.stubEnv('NODE_ENV', 'development');
    expect(keptTextsPlugin({siteDir} as LoadContext)).toBeNull();
  });
});
