import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {globSync} from 'tinyglobby';
import {describe, expect, test} from 'vitest';
import {alphabet} from '../../src/fonts/alphabet';
import {locales} from '../../src/locales';
import {BUILD_DIR, builtFile, builtPages, type BuiltPage} from '../support/site';

const pages = builtPages();
const isArabic = ({locale}: BuiltPage) => locales[locale].script === 'Arab';
const stylesheetOf = ({$}: BuiltPage) => builtFile($('link[rel=stylesheet]').attr('href') ?? '');

/** Redirects are pages without a style. */
const styled = pages.filter(({$}) => $('link[rel=stylesheet]').length > 0);

describe('pages in Persian and Arabic', () => {
  const arabic = styled.filter(isArabic);

  test('preload the one font that their stylesheet names, of less than 24 kB', () => {
    expect(arabic.length).toBeGreaterThan(20);
    for (const page of arabic) {
      const link = page.$('link[rel=preload][as=font]');
      expect(link, page.file).toHaveLength(1);
      expect(link.attr('type')).toBe('font/woff2');
      expect(link.attr('crossorigin')).toBe('');
      const href = link.attr('href') ?? '';
      expect(href).toMatch(/\/assets\/fonts\/vazirmatn-[0-9a-f]{16}\.woff2$/);
      expect(fontFilesOf(stylesheetOf(page))).toEqual([href]);
      expect(readFileSync(path.join(BUILD_DIR, href)).length).toBeLessThan(24_000);
    }
  });

  test('use no letter of the Arabic script that the font lacks', () => {
    const known = new Set(alphabet);
    for (const {file, $} of arabic) {
      const letters =
        $('body')
          .text()
          .match(/\p{Script_Extensions=Arabic}/gu) ?? [];
      expect(letters.length, file).toBeGreaterThan(0);
      const lacking = letters.filter((letter) => !known.has(letter));
      expect([...new Set(lacking)], file).toEqual([]);
    }
  });
});

test('pages in other languages neither preload nor declare a font', () => {
  const others = styled.filter((page) => !isArabic(page));
  expect(others.length).toBeGreaterThan(30);
  for (const page of others) {
    expect(page.$('link[rel=preload][as=font]'), page.file).toHaveLength(0);
    expect(stylesheetOf(page)).not.toContain('@font-face');
  }
});

test('no font is published that no stylesheet names, and none is missing', () => {
  const published = globSync('**/*.woff2', {cwd: BUILD_DIR}).map((file) => `/${file}`);
  const named = globSync('**/*.css', {cwd: BUILD_DIR}).flatMap((file) =>
    fontFilesOf(builtFile(file)),
  );
  expect(published.sort()).toEqual([...new Set(named)].sort());
  for (const file of named) expect(existsSync(path.join(BUILD_DIR, file)), file).toBe(true);
});

/** The addresses in a stylesheet's `@font-face` rules. */
function fontFilesOf(css: string): string[] {
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return faces.flatMap((face) =>
    [...face.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address),
  );
}
