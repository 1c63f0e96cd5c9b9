import {translate} from '@docusaurus/Translate';

/** “3 articles”, in plural forms for `useCount`; several lists say it. */
export function articleCountMessage(): string {
  return translate({
    id: 'list.articles',
    message: '{count} article|{count} articles',
    description: 'How many articles a tag or an author has; plural forms separated by |',
  });
}
