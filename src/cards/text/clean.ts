/** Makes a text drawable: one line, normalised, without pictures. */

// Built from a string because the `v` flag is newer than the language level of the project.
const EMOJI = new RegExp(
  String.raw`\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F|[\p{Regional_Indicator}\p{Emoji_Modifier}\u20E3]`,
  'gv',
);
/** Stands for a picture (OBJECT REPLACEMENT CHARACTER) until it is known what comes after it. */
const PICTURE = '\uFFFC';
// Only the room of pictures before a mark is closed: of `An .mdx file` the space is the author's.
const GAPS = /[ \uFFFC]*\uFFFC([,.;:!?،؛؟。，、；：！？])|[ \uFFFC]+/g;
const SPACES = /[\p{Cc}\p{Zl}\p{Zp}\u2000-\u2006\u2008-\u200A\u205F\u3000]+/gu;
const NARROW_NO_BREAK = /[\u2007\u202F]/g;
// Zero width spaces, soft hyphens and byte order marks. Joiners stay: Persian is spelled with them.
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/**
 * Normalises to NFC, drops emoji, and folds white space. The zero width non-joiner and the
 * marks of bidirectional text stay, as they change how the rest is read.
 *
 * @returns the text; empty if nothing but emoji and space was in it
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(EMOJI, PICTURE)
    .replace(SPACES, ' ')
    .replace(NARROW_NO_BREAK, '\u00A0')
    .replace(INVISIBLE, '')
    .replace(/\uFE0F/g, '')
    .replace(GAPS, (_, mark: string = ' ') => mark)
    .trim();
}
