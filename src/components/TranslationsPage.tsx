import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {GraphVersion} from '../content/graph';
import type {TranslationRow} from '../content/translationTable';
import {localeCodes, locales} from '../locales';
import {PageHeading} from './PageHeading';
import {useAddress} from './useVersions';

export function translationsTitle(): string {
  return translate({id: 'translations.title', message: 'Translations'});
}

/** Which article exists in which language, and how far each translation has kept up. */
export function TranslationsPage({
  articles,
}: {
  readonly articles: readonly TranslationRow[];
}): ReactNode {
  return (
    <div className="list-page">
      <PageHeading title={translationsTitle()}>
        <p>
          <Translate id="translations.text">
            Which article exists in which language, and how its translations keep up with the
            original. Who would like to help finds here where to begin.
          </Translate>
        </p>
      </PageHeading>
      <div className="prose">
        <div className="table-frame" role="group" aria-label={translationsTitle()} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <Translate id="translations.article">Article</Translate>
                </th>
                {localeCodes.map((code) => (
                  <th key={code} scope="col">
                    <bdi lang={locales[code].htmlLang} dir={locales[code].dir}>
                      {locales[code].label}
                    </bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {articles.map(({name, title, titleLocale, versions}) => (
                <tr key={name}>
                  <th scope="row">
                    <bdi lang={locales[titleLocale].htmlLang} dir={locales[titleLocale].dir}>
                      {title}
                    </bdi>
                  </th>
                  {localeCodes.map((code) => (
                    <td key={code}>
                      <State version={versions.find(({locale}) => locale === code)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

function State({version}: {readonly version: GraphVersion | undefined}): ReactNode {
  const address = useAddress();
  const state = version?.state ?? 'missing';
  const words = {
    original: translate({id: 'translations.original', message: 'original'}),
    current: translate({id: 'translations.current', message: 'up to date'}),
    outdated: translate({id: 'translations.outdated', message: 'outdated'}),
    partial: translate({id: 'translations.partial', message: 'incomplete'}),
    missing: translate({id: 'translations.missing', message: 'missing'}),
  };
  if (!version) return <span className="state state--missing">{words[state]}</span>;
  return (
    <a className={`state state--${state}`} href={address(version.locale, version.path).href}>
      {words[state]}
    </a>
  );
}
