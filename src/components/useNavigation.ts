import {translate} from '@docusaurus/Translate';
import {useHasPage} from './useVersions';

export type NavigationLink = {readonly to: string; readonly label: string};

/** The sections of the site that this language has, in the order in which they are offered. */
export function useNavigation(): NavigationLink[] {
  const hasPage = useHasPage();
  const links = [
    {to: '/archive/', label: translate({id: 'menu.archive', message: 'Archive'})},
    {to: '/tags/', label: translate({id: 'menu.tags', message: 'Tags'})},
    {to: '/authors/', label: translate({id: 'menu.authors', message: 'Authors'})},
    {to: '/about/', label: translate({id: 'menu.about', message: 'About'})},
  ];
  return links.filter(({to}) => hasPage(to));
}

/** All that the foot of a page leads to: the sections, and what only some look for. */
export function useFooterNavigation(): NavigationLink[] {
  const hasPage = useHasPage();
  const links = [
    ...handbookLink(hasPage),
    {to: '/feeds/', label: translate({id: 'menu.feeds', message: 'Feeds'})},
    {to: '/glossary/', label: translate({id: 'menu.glossary', message: 'Glossary'})},
    {to: '/translations/', label: translate({id: 'menu.translations', message: 'Translations'})},
  ];
  return [...useNavigation(), ...links.filter(({to}) => hasPage(to))];
}

/** The handbook, at the first of its pages that the language has. */
function handbookLink(hasPage: (path: string) => boolean): NavigationLink[] {
  const to = ['/handbook/', '/handbook/translate/'].find(hasPage);
  return to ? [{to, label: translate({id: 'menu.handbook', message: 'Handbook'})}] : [];
}
