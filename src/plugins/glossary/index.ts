import type {LoadContext, Plugin} from '@docusaurus/types';
import {glossaryFile, termIn, type ShownTerm} from '../../content/glossary';
import {readContentTreeOnce} from '../../content/readTree';
import {localeOf, localeCodes} from '../../locales';

/** The page of the words that this language has in `glossary.yml`; none where it has none. */
export default function glossaryPlugin({siteDir, baseUrl, i18n}: LoadContext): Plugin<ShownTerm[]> {
  const locale = localeOf(i18n.currentLocale);
  return {
    name: 'glossary',
    getPathsToWatch: () => [glossaryFile],
    async loadContent() {
      const {glossary} = await readContentTreeOnce(siteDir);
      const terms = glossary.terms.flatMap((term): ShownTerm[] => {
        const own = termIn(term, locale);
        if (!own) return [];
        const others = localeCodes.flatMap((code) => {
          const other = code === locale ? undefined : termIn(term, code);
          return other ? [{locale: code, form: other.form}] : [];
        });
        return [{key: term.key, ...own, others}];
      });
      const order = new Intl.Collator(locale);
      return terms.sort((a, b) => order.compare(a.form, b.form));
    },
    contentLoaded({content, actions}) {
      if (content.length === 0) return;
      actions.addRoute({
        path: `${baseUrl}glossary/`,
        component: '@theme/GlossaryPage',
        exact: true,
        props: {terms: content},
      });
    },
  };
}
