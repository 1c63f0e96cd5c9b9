import {readFileSync} from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import {expect, test} from 'vitest';
import {locales, type Network} from '../../src/locales';
import {readQrCode} from '../support/qr';
import {BUILD_DIR, builtPages, SITE} from '../support/site';

const articles = builtPages().filter(({$}) => $('article.article').length > 0);

test('every article offers the networks of its language, in its words and order', () => {
  expect(articles.length).toBeGreaterThanOrEqual(13);
  for (const {file, locale, $} of articles) {
    const names = $('.share__networks li > :first-child')
      .map((_, control) => $(control).text())
      .get();
    expect(names, file).toEqual(Object.values(locales[locale].share));
    $('.share__networks li > :first-child').each((_, control) => {
      expect($(control).attr('aria-label'), file).toContain($(control).text());
    });
  }
});

test('every link of an article shares its canonical address and its title, and nothing else', () => {
  for (const {file, $} of articles) {
    const canonical = $('link[rel=canonical]').attr('href') ?? 'none';
    const title = $('h1').text();
    const links = $('.share a').toArray();
    expect(links.length, file).toBeGreaterThan(2);
    for (const link of links) {
      const {searchParams} = new URL($(link).attr('href') ?? '');
      const words = [...searchParams.values()].join('\n').split('\n');
      expect(words, file).toContain(decodeURI(canonical));
      expect(
        words.filter((word) => word !== decodeURI(canonical) && word !== title),
        file,
      ).toEqual([]);
    }
  }
});

test('every button of an article carries its canonical address', () => {
  for (const {file, $} of articles) {
    const canonical = $('link[rel=canonical]').attr('href');
    expect(canonical, file).toMatch(new RegExp(`^${SITE}/`));
    expect($('.share [data-copy]').attr('data-copy'), file).toBe(canonical);
    expect($('.share [data-share]').attr('data-share'), file).toBe(canonical);
    expect($('.share [data-share]').attr('data-title'), file).toBe($('h1').text());
  }
});

test('the code for WeChat reads as the canonical address, where there is one', async () => {
  for (const {file, locale, $} of articles) {
    const code = $('.share .qr-code');
    const network: Network = 'wechat';
    expect(code.length, file).toBe(network in locales[locale].share ? 1 : 0);
    const src = code.attr('src');
    if (!src) continue;
    const read = await readQrCode(readFileSync(path.join(BUILD_DIR, src)));
    expect(read, file).toBe($('link[rel=canonical]').attr('href'));
    expect(code.attr('loading'), file).toBe('lazy');
    expect(code.attr('width'), file).toBe(
      String((await sharp(path.join(BUILD_DIR, src)).metadata()).width),
    );
  }
});

test('pages that are no articles have nothing to share', () => {
  for (const {file, $} of builtPages()) {
    expect($('.share').length, file).toBe($('article.article').length);
  }
});
