import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {AuthorItemProp} from '@docusaurus/plugin-content-blog';
import {socialNetworks} from '../content/socials';
import {locales} from '../locales';
import {useLocale} from './useLocale';

/** Where else an author is found, as `authors.yml` says. */
export function AuthorLinks({author}: {readonly author: AuthorItemProp}): ReactNode {
  const {code} = useLocale();
  const names = new Map(Object.entries({...socialNetworks, ...locales[code].share}));
  const links = [
    ...(author.url
      ? [[translate({id: 'author.website', message: 'Website'}), author.url] as const]
      : []),
    ...Object.entries(author.socials ?? {}).map(
      ([network, address]) => [names.get(network) ?? network, address] as const,
    ),
    ...(author.email ? [[locales[code].share.email, `mailto:${author.email}`] as const] : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul className="author-links">
      {links.map(([name, address]) => (
        <li key={address}>
          <Link to={address} rel="me noopener" target={undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
