import type {ListOptions} from '../content/pages';
import type {ContentTree} from '../content/tree';
import type {LocaleCode} from '../locales';
import type {SiteAddress} from '../siteAddress';

/** The language that is being published, and the site that it is a part of. */
export type LocaleSite = {
  readonly siteDir: string;
  readonly locale: LocaleCode;
  readonly address: SiteAddress;
  readonly tree: ContentTree;
  /** As in the configuration that the pages were built by. */
  readonly listing: ListOptions;
};
