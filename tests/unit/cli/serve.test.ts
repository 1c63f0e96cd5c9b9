import {afterEach, beforeEach, expect, test} from 'vitest';
import {serveSite, type RunningServer} from '../../../src/cli/serve';
import {useSiteFolder} from '../../support/siteFolder';

const site = useSiteFolder();
let server: RunningServer;

beforeEach(async () => {
  await site.write({'index.html': 'Home.'});
  server = await serveSite({dir: site.dir, baseUrl: '/'});
});
afterEach(() => server.close());

test('every text says what it is and how it is encoded, that without an ending, too', async () => {
  const text = 'text/plain; charset=utf-8';
  const types = {
    'a/cite.bib': text,
    SHA256SUMS: text,
    'a/index.md': 'text/markdown; charset=utf-8',
  };
  await site.write(Object.fromEntries(Object.keys(types).map((file) => [file, 'شعر'])));
  const found = Object.keys(types).map(async (file) => {
    const response = await fetch(server.url + file);
    return [file, response.headers.get('content-type')];
  });
  expect(Object.fromEntries(await Promise.all(found))).toEqual(types);
});

test('an address that is none is not found, and the server goes on', async () => {
  for (const address of ['/', '/[x]', '//%00', 'constructor']) {
    expect((await fetch(`${server.url}${address}`)).status).toBe(404);
  }
  expect(await (await fetch(server.url)).text()).toBe('Home.');
});
