import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {checkCards} from '../../../src/cards/check';
import {loadCards} from '../../../src/cards/load';
import {article, collections, treeOf} from '../content/site';

let siteDir = '';
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'cards-'));
});
afterEach(() => rm(siteDir, {recursive: true}));

async function check(texts: Record<string, string>) {
  const tree = treeOf({...collections, ...texts});
  const {pages, typefaces} = await loadCards(tree, {postsPerPage: 10}, () => (id) => id);
  const findings = await checkCards(siteDir, pages, typefaces);
  return findings
    .map(({file, line, column, severity, id, message, hint, excerpt}) =>
      [`${file}:${line}:${column} ${severity} ${id}`, message, excerpt, hint]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}

const titled = (title: string) => article().replace('title: A title', `title: "${title}"`);
const pictured = article({lines: ['image: /card.png', 'image_alt: A picture']});

describe('the check of cards', () => {
  it('has nothing to say of the words of five languages', async () => {
    const texts = {
      'blog/2026-02-28-a.md': titled('Words, “quotes” — and a € or two 🐦'),
      'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-a.md': titled('نیم‌فاصله، ۱۲٪ و «نقل»'),
      'i18n/zh/docusaurus-plugin-content-blog/2026-02-28-a.md': titled('去中心化：概览'),
    };
    expect(await check(texts)).toBe('');
  });

  it('names article, language and character that no font has, and shows the place', async () => {
    expect(
      await check({
        'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md': titled('Кот ก'),
      }),
    ).toMatchInlineSnapshot(`
      "i18n/ru/docusaurus-plugin-content-blog/2026-02-28-a.md:2:13 error card-text
      No font of the cards has ก (U+0E01), in the title of article:2026-02-28-a (Русский).
      title: "Кот ก"
                  ^
      Write it with other characters, or give the page a picture of its own: image: ./picture.png"
    `);
  });

  it('says once what is wrong with a tag that many articles carry', async () => {
    const texts = {
      'blog/tags.yml': 'research:\n  label: "ก"\n  description: Closer looks.\n',
      'blog/2026-02-28-a.md': article({lines: ['tags: [research]']}),
      'blog/2026-02-28-b.md': article({lines: ['tags: [research]']}),
    };
    expect(await check(texts)).toMatchInlineSnapshot(`
      "blog/tags.yml:2:11 error card-text
      No font of the cards has ก (U+0E01), in the tag of article:2026-02-28-a (English).
        label: "ก"
                ^
      Write it with other characters."
    `);
  });

  it('wants words in a title', async () => {
    expect(await check({'blog/2026-02-28-a.md': titled('🐦')})).toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:2:8 error card-text
      Nothing of “🐦” can be drawn on a card.
      Emoji are left out of cards; write a title that has words."
    `);
  });

  it('takes a picture that is large enough', async () => {
    const card = await sharp({create: {width: 1200, height: 630, channels: 3, background: '#fff'}})
      .png()
      .toBuffer();
    await writeStatic(card);
    expect(await check({'blog/2026-02-28-a.md': pictured})).toBe('');
    const title = 'title: "ก"';
    expect(await check({'blog/2026-02-28-a.md': pictured.replace('title: A title', title)})).toBe(
      '',
    );
  });

  it('refuses one that is too small', async () => {
    const card = await sharp({create: {width: 500, height: 500, channels: 3, background: '#fff'}})
      .png()
      .toBuffer();
    await writeStatic(card);
    expect(await check({'blog/2026-02-28-a.md': pictured})).toMatchInlineSnapshot(`
      "blog/2026-02-28-a.md:5:8 error card-picture
      The picture static/card.png is 500 × 500 pixels, too small for a card.
      Give one of 1200 × 630, and not less than 600 × 315."
    `);
  });

  it('refuses one that cannot be read to its end', async () => {
    const noise = {type: 'gaussian', mean: 128, sigma: 60} as const;
    const card = await sharp({
      create: {width: 1200, height: 630, channels: 3, background: '#fff', noise},
    })
      .png()
      .toBuffer();
    await writeStatic(card.subarray(0, card.length / 2));
    expect(await check({'blog/2026-02-28-a.md': pictured})).toMatch(
      /^blog\/2026-02-28-a.md:5:8 error card-picture\nThe picture static\/card.png cannot be read: /,
    );
  });
});

async function writeStatic(bytes: Buffer): Promise<void> {
  await mkdir(path.join(siteDir, 'static'), {recursive: true});
  await writeFile(path.join(siteDir, 'static/card.png'), bytes);
}
