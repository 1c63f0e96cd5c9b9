import {existsSync} from 'node:fs';
import path from 'node:path';
import {globSync} from 'tinyglobby';
import {describe, expect, test} from 'vitest';
import {localeCodes} from '../../src/locales';
import {BUILD_DIR, builtPages, isRedirect} from '../support/site';
import {foreignOrigins, pageType, weigh} from '../support/weights';

const KB = 1000;
const pages = builtPages().filter((page) => !isRedirect(page));

describe.each(localeCodes)('in %s, compressed with brotli,', (locale) => {
  const own = pages.filter((page) => page.locale === locale);

  test('an article of average length takes 20 kB in all', () => {
    const weights = own.filter((page) => pageType(page) === 'article').map(weigh);
    expect(weights.length).toBeGreaterThan(0);
    const average = weights.reduce((sum, {total}) => sum + total, 0) / weights.length;
    expect(average).toBeLessThan(20 * KB);
  });

  test('the front page takes 18 kB', () => {
    const home = own.find((page) => pageType(page) === 'home');
    expect(home && weigh(home).total).toBeLessThan(18 * KB);
  });

  test('every page loads 6 kB of CSS, 2 kB of script and 10 kB of frame at most', () => {
    for (const page of own) {
      const {css, script, frame} = weigh(page);
      expect(css, page.file).toBeLessThan(6 * KB);
      expect(script, page.file).toBeLessThan(2 * KB);
      expect(frame, page.file).toBeLessThan(10 * KB);
    }
  });

  test('nothing is loaded from elsewhere', () => {
    for (const page of own) expect(foreignOrigins(page), page.file).toEqual([]);
  });
});

test('every text file has its compressed versions beside it', () => {
  const files = globSync('**/*.{html,css,js,svg,xml,json,txt}', {cwd: BUILD_DIR});
  expect(files.length).toBeGreaterThan(100);
  const lacking = files.filter((file) =>
    ['br', 'gz'].some((extension) => !existsSync(path.join(BUILD_DIR, `${file}.${extension}`))),
  );
  expect(lacking).toEqual([]);
});
