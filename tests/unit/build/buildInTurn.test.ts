import {expect, test} from 'vitest';
import {buildInTurn, type LanguageOptions} from '../../../src/build/buildInTurn';
import type {LanguageKeys} from '../../../src/build/plan';
import {createContentTree} from '../../../src/content/tree';
import type {LocaleCode} from '../../../src/locales';
import {useSiteFolder} from '../../support/siteFolder';

const folder = useSiteFolder();

const keys = Object.fromEntries(['fa', 'en', 'ru'].map((it) => [it, {}])) as LanguageKeys;

/** Those of a site without content, which was never built. */
const options = (): LanguageOptions => ({
  siteDir: folder.dir,
  inputs: {
    tree: createContentTree([]),
    listing: {postsPerPage: 2},
    files: {},
    changes: new Map(),
    foreignRelated: new Map(),
    settings: [],
  },
  address: {url: 'https://a.example', baseUrl: '/'},
  env: {},
  keys,
  build: '',
  onStep: () => {},
});

/** Takes orders, and makes nothing: what it is at fails at once, or when it is closed. */
function fakeDocusaurus(fails: 'at once' | 'when closed') {
  const asked: LocaleCode[] = [];
  let close = (): void => {};
  return {
    asked,
    load: () => {},
    build: ({locale}: {locale: LocaleCode}) => {
      asked.push(locale);
      return new Promise<string>((_resolve, reject) => {
        const fail = () => reject(new Error(`${locale} has no pages.`));
        if (fails === 'at once') fail();
        else close = fail;
      });
    },
    close: () => close(),
  };
}

test('Docusaurus is asked for nothing more once it has failed', async () => {
  const docusaurus = fakeDocusaurus('at once');
  const building = buildInTurn(['fa', 'en', 'ru'], new Set(), docusaurus, options());
  await expect(building).rejects.toThrow('fa has no pages.');
  expect(docusaurus.asked).toEqual(['fa']);
});

test('when a language cannot be published, Docusaurus is ended, and that is what is told', async () => {
  const docusaurus = fakeDocusaurus('when closed');
  const building = buildInTurn(['fa', 'en', 'ru'], new Set(['fa']), docusaurus, options());
  await expect(building).rejects.toThrow('i18n/fa/code.json');
  // It was at work before the language whose pages were there came to its turn.
  expect(docusaurus.asked).toEqual(['en']);
});
