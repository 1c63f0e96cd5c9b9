/** Addresses as they stand in a file, whether or not Markdown takes them for links. */

export type WrittenAddress = {
  readonly url: string;
  readonly offset: number;
  readonly via: 'brackets' | 'definition' | 'tag' | 'bare';
};

// Read from the text rather than from the syntax tree: an address with a space in it, say,
// is no link for the parser, and yet its author meant one. Each pattern stops at what would
// begin it anew, and looks back over spaces only from their end, so that none goes over a text
// twice.
const PATTERNS = {
  brackets: /(?<=\]\()[^()\n]*(?:\([^()\n]*\)[^()\n]*)*/g,
  definition: /(?=\S)(?<=^ {0,3}\[(?!\^)[^[\]\n]{1,200}\]:[ \t]*).*$/gm,
  tag: /(?<=\s(?:href|src)\s{0,9}=\s{0,9}["'])[^"'\n]*/gi,
  bare: /\bhttps?:\/\/[^\s<>"]+/gi,
} as const;

/**
 * Finds what may be an address, the same place perhaps several times.
 *
 * @param skipped from–to offsets of code and comments
 */
export function writtenAddresses(
  text: string,
  skipped: readonly (readonly [number, number])[],
): WrittenAddress[] {
  const shown = blankOut(text, skipped);
  return (['brackets', 'definition', 'tag', 'bare'] as const).flatMap((via) =>
    [...shown.matchAll(PATTERNS[via])].map(({0: url, index}) => ({
      url: withoutTitle(url),
      offset: index,
      via,
    })),
  );
}

/**
 * The address without the title after it, in which a percent sign is text. Spaces are left
 * in what looks like an address: they are why it is no link.
 */
function withoutTitle(url: string): string {
  const end = LOOKS_LIKE_ADDRESS.test(url) ? url.search(/\s["']/) : url.search(/\s/);
  return end < 0 ? url : url.slice(0, end).trimEnd();
}

const LOOKS_LIKE_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|[./#<])/i;

function blankOut(text: string, ranges: readonly (readonly [number, number])[]): string {
  let from = 0;
  let kept = '';
  for (const [start, end] of ranges) {
    if (start >= from) {
      kept += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
      from = end;
    }
  }
  return kept + text.slice(from);
}
