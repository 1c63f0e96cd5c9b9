/** Styles of a drawing, without what they would fetch. */

/** Functions that fetch something, or run something in browsers of the past. */
const FETCHING = /(?:image-set|image|src|cross-fade|element|paint|expression)\s*\(|javascript:/i;

const COMMENT = /\/\*[^]*?(?:\*\/|$)/g;
const URL_FUNCTION = /url\((?:\s*"([^"]*)"\s*|\s*'([^']*)'\s*|([^"'()]*))\)/gi;

// What does not close goes up to the end: no search for an end begins twice.
const IMPORT = /@import\b(?:\s*(?:url\([^)]*(?:\)|$)|"[^"]*(?:"|$)|'[^']*(?:'|$)))?[^;{}]*;?/gi;

const FILTER = /(?<![\w.#-])(?:-webkit-)?(?:backdrop-)?filter\s*:[^;{}]*;?/gi;

/** Tells an address inside the drawing, or one that brings a picture of pixels or a font along. */
export function staysInside(address: string): boolean {
  return (
    address.startsWith('#') ||
    /^data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/\w+|application\/(?:x-)?font-[\w-]+)[;,]/i.test(
      address,
    )
  );
}

/**
 * Takes imports and addresses of other files out of a stylesheet, a style or the value of an
 * attribute that is one. What cannot be told for certain goes as a whole: an escape may spell
 * any word.
 * @returns CSS that fetches nothing; the same text if it never did
 */
export function localCss(css: string): string {
  const bare = css.replace(COMMENT, '');
  if (/[\\<]/.test(bare) || FETCHING.test(bare)) return '';
  if (!/@import|url\(/i.test(bare)) return css;
  const local = bare
    .replace(IMPORT, '')
    .replace(URL_FUNCTION, (whole, double?: string, single?: string, plain?: string) =>
      staysInside((double ?? single ?? plain ?? '').trim()) ? whole : 'none',
    );
  const left = local.replace(URL_FUNCTION, '');
  return /@import|url\(/i.test(left) ? '' : local;
}

/** Takes filters out of a stylesheet or a style: a few in one another are drawn for minutes. */
export function withoutFilters(css: string): string {
  const bare = css.replace(COMMENT, '');
  const left = bare.replace(FILTER, '');
  return left === bare ? css : left;
}
