import {expect, test} from 'vitest';
import {buildLanguages} from '../../../src/build/buildLanguages';
import type {BuildInputs} from '../../../src/build/inputs';
import type {LanguageKeys} from '../../../src/build/plan';

test('where no language is to be built, nothing is read, drawn or started', async () => {
  const inputs = new Proxy({} as BuildInputs, {
    get: () => {
      throw new Error('The inputs were read.');
    },
  });
  const built = await buildLanguages([], {
    siteDir: '/nowhere',
    inputs,
    address: {url: 'https://a.example', baseUrl: '/'},
    env: {},
    keys: {} as LanguageKeys,
    build: '',
    onStep: () => {},
  });
  expect(built).toEqual([]);
});
