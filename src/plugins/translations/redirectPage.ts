import {escapeHtml} from '../../escapeHtml';
import type {Locale} from '../../locales';

type RedirectPage = {
  readonly locale: Locale;
  /** What the page says, in the language of the page. */
  readonly text: string;
  /** Where it leads, from the root of the host. */
  readonly href: string;
  /** The same with scheme and host. */
  readonly url: string;
};

/**
 * The HTML of an address that has moved. It needs no script, so that any host can serve it
 * under any policy; search engines take an immediate refresh for a permanent redirect
 * (Google Search Central, "Redirects and Google Search").
 */
export function redirectPage({locale, text, href, url}: RedirectPage): string {
  const {htmlLang, dir} = locale;
  return `<!doctype html>
<html lang="${htmlLang}" dir="${dir}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">
    <link rel="canonical" href="${escapeHtml(url)}">
    <title>${escapeHtml(text)}</title>
  </head>
  <body>
    <p><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>
  </body>
</html>
`;
}
