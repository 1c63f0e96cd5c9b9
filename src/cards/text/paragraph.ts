/** Paragraphs: what must be known of a whole text before it can be broken into lines. */
import bidiFactory from 'bidi-js';
import {fontOf, isIgnorable, slicesWith, type Typeface, type WeightedFont} from './typeface';

/** How a text is set. */
export type TextStyle = {
  /** In order of preference; chosen anew for every grapheme. Never empty. */
  readonly typefaces: readonly Typeface[];
  /** On the `wght` axis: 400 is regular, 700 bold. */
  readonly weight: number;
  /** That of the language; the first letter of a title says nothing of it. */
  readonly dir: 'ltr' | 'rtl';
  /** BCP 47 tag; some letters differ between languages of one script. */
  readonly language: string;
  /** Added between letters, in ems. Scripts whose letters join are not tracked. */
  readonly tracking?: number;
};

/** A text with its fonts, scripts and bidirectional levels, each by UTF-16 unit. */
export type Paragraph = {
  readonly text: string;
  readonly style: TextStyle;
  readonly fonts: readonly WeightedFont[];
  /** ISO 15924 codes, such as `Arab`. */
  readonly scripts: readonly string[];
  readonly bidiLevels: ReturnType<typeof bidi.getEmbeddingLevels>;
};

export const bidi = bidiFactory();

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

const SCRIPTS = ['Arabic', 'Han', 'Cyrillic', 'Greek', 'Hiragana', 'Katakana', 'Latin'] as const;
const scriptTests = SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));
const scriptCodes = ['Arab', 'Hani', 'Cyrl', 'Grek', 'Hira', 'Kana', 'Latn'];

/**
 * Resolves fonts, scripts and directions of a text whose characters have been loaded. The
 * directions come from the whole text (UAX #9): resolved line by line they differ.
 *
 * @throws if a character is in none of the open typefaces, naming it
 */
export function createParagraph(text: string, style: TextStyle): Paragraph {
  const fonts: WeightedFont[] = [];
  const scripts: string[] = [];
  const missing = new Set<string>();
  for (const {segment} of graphemes.segment(text)) {
    const font = fontForGrapheme(segment, style, fonts.at(-1), missing);
    // Marks, digits and punctuation belong to whatever stands before them.
    const script = scriptOf(segment) ?? scripts.at(-1) ?? '';
    for (let unit = 0; unit < segment.length; unit++) {
      if (font) fonts.push(font);
      scripts.push(script);
    }
  }
  if (missing.size > 0) {
    throw new Error(`No typeface has ${[...missing].map(nameCharacter).join(', ')} of “${text}”.`);
  }
  const first = scripts.find(Boolean) ?? 'Latn';
  return {
    text,
    style,
    fonts,
    scripts: scripts.map((script) => script || first),
    bidiLevels: bidi.getEmbeddingLevels(text, style.dir),
  };
}

/** Writes a character with its code point, for messages: `ก (U+0E01)`. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `${character} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Takes all of a grapheme from one slice, so that its marks find their places. */
function fontForGrapheme(
  grapheme: string,
  {typefaces, weight}: TextStyle,
  previous: WeightedFont | undefined,
  missing: Set<string>,
): WeightedFont | undefined {
  const codePoints = [...grapheme]
    .filter((character) => !isIgnorable(character))
    .map((character) => character.codePointAt(0) ?? 0);
  const holdsAll = (covers: ReadonlySet<number>) => codePoints.every((code) => covers.has(code));
  // A space or a joiner between two words would else part them into runs of three fonts.
  if (previous && (codePoints.length === 0 || grapheme === ' ') && holdsAll(previous.covers)) {
    return previous;
  }
  for (const typeface of typefaces) {
    const slice = slicesWith(typeface, codePoints[0] ?? 0x20).find(({covers}) =>
      holdsAll(covers ?? new Set()),
    );
    if (slice) return fontOf(slice, typeface, weight);
  }
  for (const code of codePoints) {
    const isKnown = typefaces.some((typeface) => slicesWith(typeface, code).length > 0);
    if (!isKnown) missing.add(String.fromCodePoint(code));
  }
  // Every part is there, but in different files: the base letter decides.
  const typeface = typefaces.find((face) => slicesWith(face, codePoints[0] ?? 0x20).length > 0);
  const slice = typeface && slicesWith(typeface, codePoints[0] ?? 0x20)[0];
  return slice && fontOf(slice, typeface, weight);
}

function scriptOf(grapheme: string): string | undefined {
  return scriptCodes[scriptTests.findIndex((test) => test.test(grapheme))];
}
