import {mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import keptTextsPlugin, {CODE_VARIABLE, type KeptTexts} from '../../../src/plugins/kept-texts';

let siteDir = '';
let file = '';
beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'texts-'));
  file = path.join(siteDir, 'larks.md');
  writeFileSync(file, 'Larks.');
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv(CODE_VARIABLE, 'code');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(siteDir, {recursive: true, force: true});
});

const LARKS = {source: '@site/larks.md', permalink: '/larks/', authors: [{}]};

type Build = {
  readonly code?: string;
  readonly generated?: string;
  readonly texts?: readonly object[];
  readonly compiler?: 'client' | 'server';
};

/** What the loader gets in a build, and the end of the build. */
async function startBuild({code = 'code', generated = '.docusaurus', ...build}: Build = {}) {
  vi.stubEnv(CODE_VARIABLE, code);
  const context = {
    siteDir,
    generatedFilesDir: path.join(siteDir, generated),
    i18n: {currentLocale: 'fa'},
  };
  const plugin = keptTextsPlugin(context as LoadContext);
  const blogPosts = (build.texts ?? [LARKS]).map((metadata) => ({metadata}));
  await plugin?.allContentLoaded?.({
    allContent: {'docusaurus-plugin-content-blog': {default: {blogPosts}}},
    actions: {} as PluginContentLoadedActions,
  });
  const isServer = build.compiler !== 'client';
  const config = plugin?.configureWebpack?.({}, isServer, undefined as never, undefined);
  const {module} = config as unknown as {module: {rules: readonly Rule[]}};
  const texts = module.rules[0]?.use[0]?.options.texts as KeptTexts;
  return {
    known: async (query = '') => (await texts.find({file, query})).module,
    async compile(module: string) {
      const text = {file, query: ''};
      await texts.keep(text, (await texts.find(text)).madeFrom, module);
    },
    texts,
    end: () => plugin?.postBuild?.(undefined as never),
  };
}

type Rule = {readonly use: readonly {readonly options: {readonly texts: KeptTexts}}[]};

describe('what a text was compiled to', () => {
  beforeEach(async () => (await startBuild()).compile('module of larks'));

  it('is known in the next build', async () => {
    expect(await (await startBuild()).known()).toBe('module of larks');
  });

  it.each<[string, Build]>([
    ['by other code', {code: 'other code'}],
    ['for the browser', {compiler: 'client'}],
    ['by a process with another folder for what it generates', {generated: '.cache/docusaurus-1'}],
    ['where another text has moved', {texts: [{...LARKS, permalink: '/skylarks/'}]}],
    ['where a text has come', {texts: [LARKS, {...LARKS, source: '@site/owls.md'}]}],
    [
      'where an author has a picture beside the text',
      {texts: [{...LARKS, authors: [{imageURL: './lark.png'}]}]},
    ],
  ])('is not known when it is compiled %s', async (_how, build) => {
    expect(await (await startBuild(build)).known()).toBeUndefined();
  });

  it('is not known of its beginning, nor of other words', async () => {
    const build = await startBuild();
    expect(await build.known('?truncated=true')).toBeUndefined();
    writeFileSync(file, 'Owls.');
    expect(await build.known()).toBeUndefined();
  });

  it('is forgotten when a build had no use for it', async () => {
    const folder = path.join(siteDir, '.cache/texts/fa');
    for (const name of readdirSync(folder)) {
      // As if it were kept by a build of another day.
      utimesSync(path.join(folder, name), new Date('2020-01-01'), new Date('2020-01-01'));
    }
    writeFileSync(file, 'Owls.');
    await (await startBuild()).end();
    writeFileSync(file, 'Larks.');
    expect(await (await startBuild()).known()).toBeUndefined();
  });
});

describe('nothing is kept', () => {
  it('of a text that was changed while it was compiled', async () => {
    const {texts} = await startBuild();
    const text = {file, query: ''};
    const {madeFrom} = await texts.find(text);
    writeFileSync(file, 'Owls.');
    await texts.keep(text, madeFrom, 'module of who knows');
    expect((await texts.find(text)).module).toBeUndefined();
    writeFileSync(file, 'Larks.');
    expect((await texts.find(text)).module).toBeUndefined();
  });

  it('of a module that asks for a picture, whose size it holds', async () => {
    const build = await startBuild();
    await build.compile('<img src={require("./lark.png").default} width="40" />');
    expect(await build.known()).toBeUndefined();
  });

  it('where a build takes nothing from earlier ones, or an author looks at a preview', () => {
    const context = {siteDir} as LoadContext;
    vi.stubEnv(CODE_VARIABLE, undefined);
    expect(keptTextsPlugin(context)).toBeNull();
    vi.stubEnv(CODE_VARIABLE, 'code');
    vi.stubEnv('NODE_ENV', 'development');
    expect(keptTextsPlugin(context)).toBeNull();
  });
});
