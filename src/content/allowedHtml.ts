/**
 * The HTML that a text may hold. The rules report anything else, and the build leaves it out:
 * both read these tables, so that an author is told of exactly what readers would not see.
 *
 * Attributes have their names in HTML, in lower case: `datetime`, not `dateTime`.
 */

/** What any element may have. Handlers and styles are no part of it; see `blocked-markup`. */
export const globalAttributes: readonly string[] = [
  'aria-describedby',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
  'class',
  'dir',
  'id',
  'lang',
  'role',
  'title',
  'translate',
];

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
 * in an image `data` runs nothing.
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
  src: ['data', 'http', 'https', 'pathname'],
};
