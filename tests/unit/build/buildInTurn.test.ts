import {expect, test} from 'vitest';
import {buildInTurn} from '../../../src/build/buildInTurn';
import type {DocusaurusProcess} from '../../../src/build/docusaurusProcess';
import type {LanguageKeys} from '../../../src/build/plan';
import {createContentTree} from '../../../src/content/tree';
import type {LocaleCode} from '../../../src/locales';
import {useSiteFolder} from '../../support/siteFolder';

const folder = useSiteFolder();

test('the first failure is told, and ends Docusaurus, which is asked for nothing more', async () => {
  const asked: LocaleCode[] = [];
  let closed = 0;
  const docusaurus: DocusaurusProcess = {
    load: () => {},
    build: ({locale}) => {
      asked.push(locale);
      return Promise.reject(new Error(`${locale} has no pages.`));
    },
    close: () => void (closed += 1),
  };
  const building = buildInTurn(['fa', 'en', 'ru'], new Set(), docusaurus, {
    siteDir: folder.dir,
    inputs: {
      tree: createContentTree([]),
      listing: {postsPerPage: 2},
      files: {},
      changes: new Map(),
      settings: [],
    },
    address: {url: 'https://a.example', baseUrl: '/'},
    env: {},
    keys: Object.fromEntries(['fa', 'en', 'ru'].map((it) => [it, {}])) as LanguageKeys,
    build: '',
    onStep: () => {},
  });
  await expect(building).rejects.toThrow('fa has no pages.');
  expect({asked, closed}).toEqual({asked: ['fa'], closed: 1});
});
