/**
 * The HTML around every published page, in Eta (`siteConfig.ssrTemplate`).
 *
 * Docusaurus would load its framework on every page and render it again in the browser. A page
 * of text does not need that: what the server rendered is all there is, and `it.scripts` is
 * left out. A page that holds an element with `data-hydrate` gets them, and becomes the React
 * application that Docusaurus built.
 */

/**
 * Finds the mark of a page that needs React in the browser: the attribute `data-hydrate` on any
 * element, as React writes it. Where a text speaks of it there is no `<` before it, which HTML
 * escapes, and in the value of another attribute there are quotes around it. Quotes are written
 * `\x22`: Eta would look for the end of a string.
 */
const HYDRATE_MARK = String.raw`/<[a-z][^\s<>\x22]*(?:\s+[^\s<>\x22=]+(?:=\x22[^\x22]*\x22)?)*?\s+data-hydrate[\s=>\/]/i`;

/**
 * Restores the reader's choice of theme before the first paint. It stands inline, because a
 * file would arrive after it. Without a choice the stylesheet follows the system.
 */
const restoreTheme =
  'try{const t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}';

/**
 * Tells the browser to fetch a page as soon as a reader points at a link to it or touches it;
 * it fetches nothing where the reader saves data (HTML Standard, speculative loading). Feeds and
 * pictures are left alone.
 */
function speculationRules(baseUrl: string): string {
  // The addresses of all pages end in a slash; what stands in braces may be missing.
  const where = {href_matches: `${baseUrl}{*/}?`};
  return JSON.stringify({prefetch: [{where, eagerness: 'moderate'}]});
}

/** @param baseUrl the path of the site's root, of whatever language the page is */
export const pageTemplate = (baseUrl: string): string => `
<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="utf-8">
    <% it.metaAttributes.forEach((tag) => { %><%~ tag %><% }); %>
    <script>${restoreTheme}</script>
    <% it.stylesheets.forEach((file) => { %><link rel="stylesheet" href="<%= it.baseUrl %><%= file %>"><% }); %>
    <%~ it.headTags %>
    <% if (${HYDRATE_MARK}.test(it.appHtml)) { it.scripts.forEach((file) => { %>
    <script src="<%= it.baseUrl %><%= file %>" defer></script>
    <% }); } %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
    <script type="speculationrules">${speculationRules(baseUrl)}</script>
  </body>
</html>
`;
