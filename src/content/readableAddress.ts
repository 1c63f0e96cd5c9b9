/**
 * Turns what an address escapes of other scripts back into letters, so that readers see words.
 * Escapes of ASCII stay: `%2F` is no slash.
 */
export function readableAddress(url: string): string {
  return url.replace(/(?:%[89A-F][0-9A-F])+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // Not UTF-8: these bytes spell nothing.
      return escapes;
    }
  });
}
