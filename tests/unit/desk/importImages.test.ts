import {symlink, truncate} from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {afterEach, expect, test, vi} from 'vitest';
import {parseArticle} from '../../../src/content/article';
import {fetchImage} from '../../../src/desk/fetchImage';
import {importImages, type ImportedImages} from '../../../src/desk/importImages';
import {useSiteFolder} from '../../support/siteFolder';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

/** What another site answers with, whatever its addresses look like. */
const ANSWERS: Record<string, Buffer> = {
  'https://a.example/x.mdx': Buffer.from(DRAWING),
  'https://a.example/index.md': await sharp({
    create: {width: 9, height: 9, channels: 3, background: '#336'},
  })
    .png()
    .toBuffer(),
  'https://a.example/page.png': Buffer.from('<!doctype html>'),
};

vi.mock('../../../src/desk/fetchImage', () => ({
  fetchImage: vi.fn((url: string) => {
    const bytes = ANSWERS[url];
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('its host answers with 404'));
  }),
}));
afterEach(() => vi.clearAllMocks());

const sent = useSiteFolder();

function importBody(body: string, fetchRemote = true): Promise<ImportedImages> {
  const text = `---\ntitle: A\n---\n\n${body}\n`;
  const article = parseArticle({path: 'blog/2026-02-01-a.md', text}, '2026-02-01-a.md', 'en');
  return importImages(article, sent.dir, fetchRemote);
}

test('what comes from another site is called by what is in it, not as that site pleases', async () => {
  const urls = Object.keys(ANSWERS);
  const {text, images, failures} = await importBody(urls.map((url) => `![A](${url})`).join('\n\n'));
  expect(images.map(({name}) => name)).toEqual(['x.svg', 'index.png']);
  expect(text).toContain('![A](./x.svg)\n\n![A](./index.png)\n\n![A](https://a.example/page.png)');
  expect(failures).toEqual([expect.stringContaining('https://a.example/page.png: ')]);
});

test('a file that is shown by several addresses is brought in once', async () => {
  await sent.write({'a.svg': DRAWING, 'other/a.svg': DRAWING});
  await symlink('a.svg', path.join(sent.dir, 'link.svg'));
  const {text, images, changes} = await importBody(
    '![A](a.svg) ![A](./a.svg) ![A](other/../a.svg) ![A](link.svg) ![Another](other/a.svg)',
  );
  expect(images.map(({name}) => name)).toEqual(['a.svg', 'a-2.svg']);
  expect(changes).toEqual(['Brought in a.svg as a.svg.', 'Brought in other/a.svg as a-2.svg.']);
  expect(text).toContain(
    '![A](./a.svg) ![A](./a.svg) ![A](./a.svg) ![A](./a.svg) ![Another](./a-2.svg)',
  );
});

test('no other site is asked for a picture before somebody says so', async () => {
  const {text, failures} = await importBody('![A](https://a.example/x)', false);
  expect(fetchImage).not.toHaveBeenCalled();
  expect(failures).toEqual([]);
  expect(text).toContain('![A](https://a.example/x)');
});

test('a file beside the text that is too large is left where it is, and told', async () => {
  await sent.write({'a.png': ''});
  await truncate(path.join(sent.dir, 'a.png'), 20_000_001);
  const {failures} = await importBody('![A](a.png)');
  expect(failures).toEqual(['a.png: it is 20 MB; the limit is 20']);
});

test('a file beside the text that is no picture is not brought in', async () => {
  await sent.write({'notes.txt': 'Secret.'});
  const {text, images} = await importBody('![A](./notes.txt)');
  expect(images).toEqual([]);
  expect(text).toContain('![A](./notes.txt)');
});

test('a picture that cannot be had is asked for once, and reported once', async () => {
  const missing = 'https://a.example/missing.png';
  const {failures} = await importBody(`![A](${missing}) ![B](${missing})`);
  expect(fetchImage).toHaveBeenCalledTimes(1);
  expect(failures).toEqual([`${missing}: its host answers with 404`]);
});
