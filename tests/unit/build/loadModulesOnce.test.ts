import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {loadModulesOnce} from '../../../src/build/loadModulesOnce.mjs';

const require = createRequire(import.meta.url);
const loader = require('@docusaurus/utils/lib/moduleUtils.js');
const {loadFreshModule} = loader;
const loadedBy = globalThis as {loaded?: string[]};

let siteDir: string;

beforeAll(() => {
  siteDir = mkdtempSync(path.join(os.tmpdir(), 'once-'));
  const write = (name: string, text: string): void => writeFileSync(path.join(siteDir, name), text);
  write('shared.ts', `globalThis.loaded.push('shared'); export const name = 'a-plugin';`);
  write(
    'plugin.ts',
    `import {name} from './shared';
     globalThis.loaded.push('plugin');
     export default () => ({name});`,
  );
  write(
    'docusaurus.config.ts',
    `import {name} from './shared';
     globalThis.loaded.push('config');
     export default () => ({
       title: name + ' ' + process.env.DOCUSAURUS_CURRENT_LOCALE,
       url: 'https://site.example',
       baseUrl: '/',
       i18n: {defaultLocale: 'en', locales: ['en', 'fa']},
       plugins: ['./plugin.ts'],
     });`,
  );
});

afterAll(() => {
  loader.loadFreshModule = loadFreshModule;
  vi.unstubAllEnvs();
  rmSync(siteDir, {recursive: true});
});

/** Loads a site as Docusaurus does for each language, and tells its title. */
async function loadSite(locale: string): Promise<string> {
  vi.stubEnv('DOCUSAURUS_CURRENT_LOCALE', locale);
  const {loadContext} = require('@docusaurus/core/lib/server/site.js');
  const {loadPluginConfigs} = require('@docusaurus/core/lib/server/plugins/configs.js');
  const context = await loadContext({siteDir, locale});
  await loadPluginConfigs(context);
  return context.siteConfig.title;
}

test('the configuration and the plugins are loaded once, and asked for each language', async () => {
  loadedBy.loaded = [];
  expect([await loadSite('en'), await loadSite('fa')]).toEqual(['a-plugin en', 'a-plugin fa']);
  // Where Docusaurus loads them once itself, ours can go.
  expect(count('config')).toBe(2);

  loadModulesOnce(require);
  loadedBy.loaded = [];
  expect([await loadSite('en'), await loadSite('fa')]).toEqual(['a-plugin en', 'a-plugin fa']);
  expect([count('config'), count('plugin')]).toEqual([1, 1]);
});

const count = (name: string): number | undefined =>
  loadedBy.loaded?.filter((loaded) => loaded === name).length;
