/** The rule `redirect-taken`: an old address leads on only where nothing else has it now. */
import {createFinding, type Finding} from '../findings';
import {sitePages} from '../pages';
import {oldAddresses, redirectsOf} from '../redirects';
import {isServedFile, splitPrefix, type SiteIndex} from '../siteIndex';
import {allLocales} from '../tree';
import {languageName} from './words';

/** Checks every address under `redirect_from` against the pages and the other redirects. */
export function checkRedirects(site: SiteIndex): Finding[] {
  const redirects = redirectsOf(
    site.tree,
    sitePages(site.tree, {postsPerPage: Infinity, drafts: true}),
  );
  return allLocales(site.tree).flatMap(({articles}) =>
    articles.flatMap((article) =>
      oldAddresses(article).flatMap((from, index) => {
        const {places} = article.frontMatter.yaml;
        const place = places.get(`redirect_from/${index}`) ?? places.get('redirect_from');
        const taken = redirects.find(
          (redirect) =>
            redirect.from === from &&
            (site.addresses[redirect.locale].has(from) ||
              isServedFile(site, from.replace(/\/$/, ''), redirect.locale) ||
              // `/fa/…` below the default language is where the Persian pages are.
              splitPrefix(from) !== undefined ||
              redirects.some(
                ({locale, from: other, to}) =>
                  locale === redirect.locale && other === from && to !== redirect.to,
              )),
        );
        if (!taken) return [];
        return [
          createFinding('redirect-taken', article.source, place?.value ?? 0, {
            message: `The old address “${from}” is in use in ${languageName(taken.locale)}: it cannot lead on to this article.`,
            hint: 'Take it out of redirect_from, or free the address.',
          }),
        ];
      }),
    ),
  );
}
