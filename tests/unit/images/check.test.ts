import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {checkPictures} from '../../../src/images/check';
import {analyseTree, article, bodyOf, collections, treeOf} from '../content/site';
import {chart, diagram} from '../../support/pictures';

const FILE = 'blog/2026-02-28-a.md';
let siteDir = '';
beforeAll(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  const whole = await chart(300, 100);
  const files = {
    'blog/whole.png': whole,
    'blog/half.png': whole.subarray(0, whole.length / 2),
    'blog/words.jpg': Buffer.from('no picture'),
    'blog/heavy.png': Buffer.concat([whole, Buffer.alloc(12_000_000)]),
    'static/diagram.svg': diagram,
  };
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(siteDir, file)), {recursive: true});
    await writeFile(path.join(siteDir, file), bytes);
  }
});
afterAll(() => rm(siteDir, {recursive: true}));

async function check(body: string, only?: (file: string) => boolean): Promise<string> {
  const names = ['whole.png', 'half.png', 'words.jpg', 'heavy.png'].map((name) => `blog/${name}`);
  const texts = {...collections, [FILE]: article({body: bodyOf(body)})};
  const tree = treeOf(texts, [...names, 'static/diagram.svg']);
  const findings = await checkPictures(siteDir, tree, analyseTree(tree), only);
  return findings
    .map(({file, line, column, severity, id, message, hint}) =>
      [`${file}:${line}:${column} ${severity} ${id}`, message, hint].join('\n'),
    )
    .join('\n\n');
}

describe('the check of pictures', () => {
  it('has nothing to say of a picture that can be read, nor of one that is not there', async () => {
    expect(await check('![a](./whole.png) ![b](./missing.png) ![c](https://a.example/c.png)')).toBe(
      '',
    );
  });

  it('names the place, the reason and the next step of one that cannot be published', async () => {
    expect(await check('![a](./half.png)\n![b](words.jpg)')).toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:9:1 error picture-refused
      The picture blog/half.png cannot be read (vipspng: libpng read error).
      Part of it may be missing: get it again, or save it again as PNG or JPEG.

      blog/2026-02-28-a.md:10:1 error picture-refused
      The file blog/words.jpg is not a picture that can be published (Input buffer contains unsupported image format).
      Give a PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG; renaming a file does not convert it."
    `);
  });

  it('warns of what is heavier than anybody will see, and of what is taken out', async () => {
    expect(await check('![a](./heavy.png)\n\n![b](/diagram.svg)')).toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:9:1 warning picture-heavy
      The picture blog/heavy.png weighs 12.0 MB.
      Readers get smaller ones; save it 2880 pixels wide, and the site stays light, too.

      blog/2026-02-28-a.md:11:1 warning picture-stripped
      The drawing static/diagram.svg is published without its scripts.
      See in a build that it still looks right, or save it without them."
    `);
  });

  it('reads no pictures of files that nobody asked about', async () => {
    expect(await check('![a](./half.png)', (file) => file !== FILE)).toBe('');
  });
});
