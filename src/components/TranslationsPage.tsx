import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {VersionState} from '../content/graph';
import {articlesDir} from '../content/layout';
import type {ShownRow} from '../content/translationTable';
import {localeCodes, locales, type LocaleCode} from '../locales';
import {ByProgress} from './ByProgress';
import {PageHeading} from './PageHeading';
import {ProseTable} from './ProseTable';
import {useAddress} from './useVersions';

export function translationsTitle(): string {
  return translate({id: 'translations.title', message: 'Translations'});
}

export function translationsText(): string {
  return translate({
    id: 'translations.text',
    message:
      'Which article exists in which language, and how its translations keep up with the original. If you would like to help, you will find here where to begin.',
  });
}

/** Which article exists in which language, and how far each translation has kept up. */
export function TranslationsPage({articles}: {readonly articles: readonly ShownRow[]}): ReactNode {
  return (
    <div className="list-page">
      <PageHeading title={translationsTitle()}>
        <p>{translationsText()}</p>
      </PageHeading>
      <div className="prose">
        <ProseTable className="states">
          <thead>
            <tr>
              <th scope="col">
                <Translate id="translations.article">Article</Translate>
              </th>
              {localeCodes.map((code) => (
                <th key={code} id={languageId(code)} scope="col">
                  <bdi lang={locales[code].htmlLang} dir={locales[code].dir}>
                    {locales[code].label}
                  </bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {articles.map(({id, name, title, titleLocale, versions}) => (
              <tr key={name}>
                <th id={articleId(name)} scope="row">
                  <bdi lang={locales[titleLocale].htmlLang} dir={locales[titleLocale].dir}>
                    {title}
                  </bdi>
                </th>
                {localeCodes.map((code) => (
                  <td key={code}>
                    <State
                      id={id}
                      name={name}
                      locale={code}
                      version={versions.find(({locale}) => locale === code)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </ProseTable>
      </div>
    </div>
  );
}

/** Ids of the heads of rows and columns, which say what a link in a cell is about. */
const articleId = (name: string): string => `article-${name}`;
const languageId = (code: LocaleCode): string => `language-${code}`;

/**
 * Names a link by article, language and its own word, as the word alone is that of many links.
 * @param word the same in every language, and another for each link of a cell
 */
function namedByHeads(name: string, locale: LocaleCode, word: string) {
  const id = `${word}-${locale}-${name}`;
  return {id, 'aria-labelledby': `${articleId(name)} ${languageId(locale)} ${id}`};
}

type CellProps = {
  readonly id: string;
  readonly name: string;
  readonly locale: LocaleCode;
  readonly version: ShownRow['versions'][number] | undefined;
};

/** The state of one version, a link to it, and a way to mend it where there is a repository. */
function State({id, name, locale, version}: CellProps): ReactNode {
  const address = useAddress();
  const {repository} = useDocusaurusContext().siteConfig.customFields ?? {};
  const words = {
    original: translate({id: 'translations.original', message: 'original'}),
    current: translate({id: 'translations.current', message: 'up to date'}),
    outdated: translate({id: 'translations.outdated', message: 'outdated'}),
    partial: translate({id: 'translations.partial', message: 'incomplete'}),
    missing: translate({id: 'translations.missing', message: 'missing'}),
  };
  const link = (path: string, state: VersionState): ReactNode => (
    <a
      {...namedByHeads(name, locale, state)}
      className={`state--${state}`}
      href={address(locale, path).href}
      hrefLang={locales[locale].htmlLang}>
      {words[state]}
    </a>
  );
  return (
    <>
      {!version && <span className="state--missing">{words.missing}</span>}
      {version?.state === 'original' && link(version.path, 'original')}
      {version && (
        <ByProgress
          version={{...version, id}}
          show={{
            current: link(version.path, 'current'),
            outdated: link(version.path, 'outdated'),
            partial: link(version.path, 'partial'),
          }}
        />
      )}
      {typeof repository === 'string' && (
        <>
          <br />
          <EditLink repository={repository} locale={locale} name={name} file={version?.file} />
        </>
      )}
    </>
  );
}

type EditProps = {
  readonly repository: string;
  readonly locale: LocaleCode;
  readonly name: string;
  /** The file to edit; none where a translation is yet to be begun. */
  readonly file: string | undefined;
};

function EditLink({repository, locale, name, file}: EditProps): ReactNode {
  const href = file
    ? `${repository}/edit/main/${file}`
    : `${repository}/new/main/${articlesDir(locale)}?filename=${name}.md`;
  return (
    <a
      {...namedByHeads(name, locale, 'edit')}
      className="state__edit"
      href={href}
      rel="nofollow noopener">
      {file
        ? translate({id: 'translations.edit', message: 'edit'})
        : translate({id: 'translations.start', message: 'translate'})}
    </a>
  );
}
