import type {PropBlogPostMetadata} from '@docusaurus/plugin-content-blog';

/**
 * When an article last changed for its readers, as ISO 8601: its last correction, but not
 * before it was published, for what is committed beforehand corrects nothing.
 */
export function lastChange({
  date,
  lastUpdatedAt,
}: Pick<PropBlogPostMetadata, 'date' | 'lastUpdatedAt'>): string {
  const published = new Date(date).getTime();
  return new Date(Math.max(published, lastUpdatedAt ?? published)).toISOString();
}
