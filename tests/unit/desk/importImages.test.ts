import {tmpdir} from 'node:os';
import sharp from 'sharp';
import {expect, test, vi} from 'vitest';
import {parseArticle} from '../../../src/content/article';
import {importImages} from '../../../src/desk/importImages';

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
  fetchImage: (url: string) => Promise.resolve(ANSWERS[url]),
}));

test('what comes from another site is called by what is in it, not as that site pleases', async () => {
  const urls = Object.keys(ANSWERS);
  const text = `---\ntitle: A\n---\n\n${urls.map((url) => `![A](${url})`).join('\n\n')}\n`;
  const article = parseArticle({path: 'blog/2026-02-01-a.md', text}, '2026-02-01-a.md', 'en');
  const {text: written, images, failures} = await importImages(article, tmpdir(), true);
  expect(images.map(({name}) => name)).toEqual(['x.svg', 'index.png']);
  expect(written).toContain(
    '![A](./x.svg)\n\n![A](./index.png)\n\n![A](https://a.example/page.png)',
  );
  expect(failures).toEqual([expect.stringContaining('https://a.example/page.png: ')]);
});
