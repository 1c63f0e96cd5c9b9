import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import type {ShownTerm} from '../content/glossary';
import {locales} from '../locales';
import {PageHeading} from './PageHeading';

export function glossaryTitle(): string {
  return translate({id: 'glossary.title', message: 'Glossary'});
}

export function glossaryText(): string {
  return translate({
    id: 'glossary.text',
    message:
      'The terms of decentralised AI that our articles use, and how each is written in the other languages of this site.',
  });
}

/** The terms of this language in its own order, each with what it is called in the others. */
export function GlossaryPage({terms}: {readonly terms: readonly ShownTerm[]}): ReactNode {
  return (
    <div className="list-page">
      <PageHeading title={glossaryTitle()}>
        <p>{glossaryText()}</p>
      </PageHeading>
      <ul className="entry-list glossary">
        {terms.map(({key, form, definition, others}) => (
          <li key={key} id={key} className="entry">
            <h2 className="entry__title">
              <dfn>{form}</dfn>
            </h2>
            <p className="entry__text">{definition}</p>
            <ul className="inline-list">
              {others.map(({locale, form: other}) => (
                <li key={locale} lang={locales[locale].htmlLang}>
                  <small>{locales[locale].label}</small>{' '}
                  <bdi dir={locales[locale].dir}>{other}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
