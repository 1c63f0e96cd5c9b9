/**
 * The HTML that a text may hold. The rules report anything else, and the build leaves it out:
 * both read these tables, so that an author is told of exactly what readers would not see.
 *
 * Attributes have their names in HTML, in lower case: `datetime`, not `dateTime`.
 */

/**
 * What any element may have. Handlers and styles are no part of it; see `blocked-markup`. Nor is
 * `class`: the site's own classes set boxes over the page, and its script looks for them.
 */
export const globalAttributes: readonly string[] = [
  'aria-describedby',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
  'dir',
  'id',
  'lang',
  'role',
  'title',
  'translate',
];

const MATHEMATICS = 'math(?:-(?:inline|display))?';

/**
 * The classes of what Markdown makes, by element: the language of code, the place of footnotes,
 * and what programs that set mathematics look for.
 */
export const madeClasses: Readonly<Record<string, RegExp>> = {
  code: new RegExp(`^(?:language-\\S+|${MATHEMATICS})$`),
  div: new RegExp(`^${MATHEMATICS}$`),
  h2: /^footnotes-title$/,
  section: /^footnotes$/,
  span: new RegExp(`^${MATHEMATICS}$`),
};

const CELL = ['abbr', 'align', 'colspan', 'headers', 'rowspan', 'scope'];

/** The elements, each with the attributes that it may have besides those of all. */
export const allowedHtml: Readonly<Record<string, readonly string[]>> = {
  a: ['download', 'href', 'hreflang', 'name', 'rel', 'target', 'type'],
  abbr: [],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  dd: [],
  del: ['datetime'],
  details: ['name', 'open'],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  hr: [],
  i: [],
  img: ['alt', 'decoding', 'height', 'loading', 'src', 'width'],
  ins: ['datetime'],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['reversed', 'start', 'type'],
  p: [],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: CELL,
  tfoot: [],
  th: CELL,
  thead: [],
  time: ['datetime'],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

/**
 * The attributes above that hold addresses, each with what an address with a scheme may begin
 * with, without the colon. `pathname` is Docusaurus' own, for files that it is to leave alone;
 * see `isSitePathname`. Pictures are files, which are examined before a build shows them: what
 * `data:` brings along is not, nor what lies at a `pathname:`.
 */
export const addressSchemes: Readonly<Record<'href' | 'src', readonly string[]>> = {
  href: [
    'http',
    'https',
    'ipfs',
    'ipns',
    'magnet',
    'mailto',
    'matrix',
    'pathname',
    'sms',
    'tel',
    'xmpp',
  ],
  src: ['http', 'https'],
};

/** Tells the attributes that hold addresses. */
export function isAddressAttribute(name: string): name is keyof typeof addressSchemes {
  return Object.hasOwn(addressSchemes, name);
}

/**
 * Tells the one way in which an address may begin with `pathname:`: `pathname:///about/`, a path
 * of this site. Docusaurus takes the first `pathname://` out of an address when the page is made,
 * after every check, so that nothing may stand there that leads elsewhere without it:
 * `pathname://javascript:…` would be a script, and `pathname:////a.example` another site, for which
 * browsers also take a backslash, and a slash behind a break of line.
 */
export function isSitePathname(address: string): boolean {
  return /^pathname:\/\/\/(?![\s/\\])/.test(address);
}
