import type {FilledPage} from './fillPages';

type Judged = Pick<FilledPage, 'file' | 'hashes' | 'scripts' | 'leadsAway'>;

/** Holds no text of an author's. */
const BARE_PAGE = '404.html';

/** The scripts that pages load: the reader's, the search's, and those of applications. */
const OWN_SCRIPT = /^(?:reader\.js|search\.js|assets\/js\/[^/]+\.js)(?:\?|$)/;

/**
 * Refuses what no page of the site has, should anything of a text ever get past the sanitiser. A
 * policy allows the scripts that stand in pages and the files of the site, and authors send files,
 * too; a policy cannot forbid that a page leads away.
 * @param home the address of the front page of the language, without scheme and host
 * @throws at the first page that has such a thing
 */
export function refuseStrangers(pages: readonly Judged[], home: string): void {
  const bare = pages.find(({file}) => file === BARE_PAGE)?.hashes ?? [];
  const isOwn = (address: string): boolean =>
    address.startsWith(home) && OWN_SCRIPT.test(address.slice(home.length));
  for (const {file, hashes, scripts, leadsAway} of pages) {
    if (!hashes.every((hash) => bare.includes(hash)) || !scripts.every(isOwn)) {
      throw new Error(`${file} holds a script that is not the site's own.`);
    }
    if (leadsAway) throw new Error(`${file} leads to another page by itself.`);
  }
}
