import {expect, test} from 'vitest';
import {buildLanguages} from '../../../src/build/buildLanguages';
import type {BuildInputs} from '../../../src/build/inputs';

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
    facts: () => ({key: '', build: ''}),
    onStep: () => {},
  });
  expect(built).toEqual([]);
});
