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
  const {origin} = new URL(server.url);
  for (const address of ['//', '//index.html', '/[x]', '//[x]', '///%00', '/constructor']) {
    expect((await fetch(origin + address)).status, address).toBe(404);
  }
  expect(await (await fetch(server.url)).text()).toBe('Home.');
});

test('a site is served below its path alone, with the headers that hosts are told to send', async () => {
  await site.write({
    'fa/404.html': 'اینجا نیست.',
    _headers: '/blog/*\n  X-Frame-Options: DENY\n  Strict-Transport-Security: max-age=9\n',
  });
  const blog = await serveSite({dir: site.dir, baseUrl: '/blog/'});
  try {
    const home = await fetch(blog.url);
    expect(await home.text()).toBe('Home.');
    expect(home.headers.get('x-frame-options')).toBe('DENY');
    expect(home.headers.get('strict-transport-security')).toBeNull();
    expect(home.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const missing = await fetch(`${blog.url}fa/nothing/`);
    expect([missing.status, await missing.text()]).toEqual([404, 'اینجا نیست.']);
    const {origin} = new URL(blog.url);
    for (const address of ['/', '/index.html', '/blogs/']) {
      expect((await fetch(origin + address)).status, address).toBe(404);
    }
  } finally {
    await blog.close();
  }
});
