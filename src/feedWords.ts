import type {FeedWords} from './content/feeds';
import type {LocaleCode} from './locales';
import {messageReader} from './messages';
import {siteTitle} from './site';

/** What a language calls its feeds, for the pages that name them and for the feeds themselves. */
export function feedWords(siteDir: string, locale: LocaleCode): FeedWords {
  const message = messageReader(siteDir, locale);
  return {
    siteTitle,
    siteDescription: message('blog.description'),
    tagTitle: message('feeds.tagTitle'),
  };
}
