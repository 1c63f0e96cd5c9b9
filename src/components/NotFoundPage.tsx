import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {PageHeading} from './PageHeading';
import {useNavigation} from './useNavigation';

export function notFoundTitle(): string {
  return translate({id: 'notFound.title', message: 'This page is not here'});
}

/** What a reader sees at an address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const links = useNavigation();
  return (
    <div className="list-page">
      <PageHeading title={notFoundTitle()}>
        <p>
          <Translate id="notFound.text">
            It may have moved, the address may have a slip in it, or it may not have been translated
            yet.
          </Translate>
        </p>
      </PageHeading>
      <ul className="ways-on">
        <li>
          <Link to="/">
            <Translate id="notFound.home">Newest articles</Translate>
          </Link>
        </li>
        {links.map(({to, label}) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
