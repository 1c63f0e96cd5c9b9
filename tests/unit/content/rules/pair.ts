import type {LocaleCode} from '../../../../src/locales';
import {article, bodyOf, check, translatedFrom} from '../site';

/** Checks a translation of a body beside its English source; both get what every article has. */
export function checkPair(locale: LocaleCode, from: string, to: string): string {
  const [source, target] = [bodyOf(from), bodyOf(to)];
  return check({
    'blog/2026-02-28-a.md': article({body: source}),
    [`i18n/${locale}/docusaurus-plugin-content-blog/2026-02-28-a.md`]: article({
      lines: [translatedFrom('en', source)],
      body: target,
    }),
  });
}
