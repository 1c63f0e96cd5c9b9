import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {ArchiveBlogPost} from '@theme/BlogArchivePage';
import {formatDayOfYear, formatYear} from '../content/format';
import type {LocaleCode} from '../locales';
import {LocalDate} from './LocalDate';
import {PageHeading} from './PageHeading';
import {useLocale} from './useLocale';

export function archiveTitle(): string {
  return translate({id: 'archive.title', message: 'Archive'});
}

export function archiveText(): string {
  return translate({
    id: 'archive.text',
    message: 'All articles in English by year, the newest first.',
  });
}

/** Every article of the language by year, the newest first. */
export function ArchivePage({posts}: {readonly posts: readonly ArchiveBlogPost[]}): ReactNode {
  const {code} = useLocale();
  return (
    <div className="list-page">
      <PageHeading title={archiveTitle()} />
      {byYear(posts, code).map(([year, articles]) => (
        <section key={year} className="archive-year">
          <h2>{year}</h2>
          <ol className="archive-list">
            {articles.map(({metadata}) => (
              <li key={metadata.permalink}>
                <LocalDate date={metadata.date} format={formatDayOfYear} />
                <Link to={metadata.permalink}>{metadata.title}</Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byYear(
  posts: readonly ArchiveBlogPost[],
  locale: LocaleCode,
): [year: string, posts: ArchiveBlogPost[]][] {
  const years = new Map<string, ArchiveBlogPost[]>();
  for (const post of posts) {
    const year = formatYear(post.metadata.date, locale);
    years.set(year, [...(years.get(year) ?? []), post]);
  }
  return [...years];
}
