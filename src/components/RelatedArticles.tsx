import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import type {RelatedArticle} from '../content/related';
import {locales} from '../locales';
import {CoverPicture} from './CoverImage';
import {LocalDate} from './LocalDate';
import {useCover} from './useCards';
import {useLocale} from './useLocale';
import {useAddress} from './useVersions';

/** Articles on similar subjects, some of them perhaps in other languages. */
export function RelatedArticles(): ReactNode {
  // The configuration adds them to what the blog plugin knows.
  const {related = []} = useBlogPost().metadata as {readonly related?: readonly RelatedArticle[]};
  if (related.length === 0) return null;
  return (
    <section className="related">
      <h2>
        <Translate id="related.title">Related articles</Translate>
      </h2>
      <ul>
        {related.map((article) => (
          <li key={article.locale + article.path}>
            <Related article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({article}: {readonly article: RelatedArticle}): ReactNode {
  const {locale, path, title, date} = article;
  const {code} = useLocale();
  const address = useAddress();
  const {href} = address(locale, path);
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const own = useCover(href);
  const cover = article.cover ? {src: baseUrl + article.cover} : own;
  const {label, htmlLang, dir} = locales[locale];
  const foreign = locale === code ? {} : {lang: htmlLang, dir};
  return (
    <>
      {cover && <CoverPicture cover={cover} />}
      <div>
        <a className="related__title" href={href} hrefLang={foreign.lang} {...foreign}>
          {title}
        </a>
        <p className="article-meta">
          <span className="article-meta__item">
            <LocalDate date={date} />
          </span>
          {locale !== code && (
            <span className="article-meta__item" {...foreign}>
              {label}
            </span>
          )}
        </p>
      </div>
    </>
  );
}
