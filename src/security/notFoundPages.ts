/** Which language's 404 page answers for an address without a page, as hosts are told it. Pure. */
import {defaultLocale, localeCodes} from '../locales';
import {homePath, type SiteAddress} from '../siteAddress';

type BaseUrl = Pick<SiteAddress, 'baseUrl'>;

/** The paths of the languages that have a folder of their own. */
function folders(at: BaseUrl): string[] {
  return localeCodes.filter((code) => code !== defaultLocale).map((code) => homePath(at, code));
}

/**
 * Writes the error pages of a site as directives for nginx, to be included in the `server`
 * block. A folder without a page, which nginx would call forbidden, is as good as none.
 */
export function nginxErrorPages(at: BaseUrl): string {
  return `# Include this file in the server block of the site.

set $not_found ${at.baseUrl}404.html;
if ($uri ~ "^(?<language_home>${folders(at).join('|')})") {
  set $not_found "\${language_home}404.html";
}
error_page 403 404 =404 $not_found;
`;
}

/**
 * Writes the error pages of a site as the file `_redirects` of Netlify, which by itself knows
 * that of the root alone. A rule with the status 404 gives way to files that are there.
 * Cloudflare Pages finds the nearest page unasked, and passes over rules with this status.
 */
export function netlifyErrorPages(at: BaseUrl): string {
  return folders(at)
    .map((home) => `${home}* ${home}404.html 404\n`)
    .join('');
}
