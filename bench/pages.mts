/**
 * Prints what pages of every type weigh in every language, compressed with brotli as they are
 * served. Reads the site that was built last.
 */
import {localeCodes} from '../src/locales';
import {builtPages} from '../tests/support/site';
import {pageType, weigh} from '../tests/support/weights';

const pages = builtPages().filter(({$}) => $('meta[http-equiv=refresh]').length === 0);
const rows = localeCodes.flatMap((locale) => {
  const own = pages.filter((page) => page.locale === locale);
  const types = [...new Set(own.map(pageType))];
  return types.map((type) => {
    const weights = own.filter((page) => pageType(page) === type).map(weigh);
    const mean = (part: keyof (typeof weights)[number]) =>
      Math.round(weights.reduce((sum, weight) => sum + weight[part], 0) / weights.length);
    return {
      language: locale,
      page: type,
      count: weights.length,
      HTML: mean('html'),
      CSS: mean('css'),
      script: mean('script'),
      'in all': mean('total'),
      'without its text': mean('frame'),
      largest: Math.max(...weights.map(({total}) => total)),
    };
  });
});
console.log('Bytes with brotli; means over the pages of a type');
console.table(rows);
