/**
 * Turns what an address escapes of other scripts back into letters, so that readers see words.
 * Escapes of ASCII stay: `%2F` is no slash. So do those of what nobody sees, such as spaces of
 * other widths and marks of direction.
 */
export function readableAddress(url: string): string {
  return url.replace(/(?:%[89A-F][0-9A-F])+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes).replace(UNSEEN, encodeURIComponent);
    } catch {
      // Not UTF-8: these bytes spell nothing.
      return escapes;
    }
  });
}

/** But for the two that part and join letters (U+200C, U+200D), without which words are misspelt. */
const UNSEEN = /(?![\u200C\u200D])[\s\p{C}]/gu;
