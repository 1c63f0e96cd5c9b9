/** The `@font-face` rules of Persian and Arabic pages: the font that is sent, and its stand-ins. */
import {alphabet} from './alphabet';
import {extents, weights} from './webFont';

type Face = {
  readonly weight: 400 | 700;
  /** Names in full and as PostScript: systems find a face by the one or the other. */
  readonly names: readonly string[];
  /** How much larger letters must be for text to take the room that Vazirmatn takes. */
  readonly size: number;
};

/**
 * Fonts that systems bring for Arabic script, a family each. The sizes of the Noto fonts are
 * measured on the text of the articles (`npm run bench:typesetting`). Those of Windows and
 * Apple keep their own: their files may not be had here, and a guess would be worse than none.
 */
export const standIns: Readonly<Record<string, readonly Face[]>> = {
  'System as Vazirmatn': [
    {weight: 400, names: ['Segoe UI', 'SegoeUI', 'Tahoma', 'Geeza Pro', 'GeezaPro'], size: 1},
    {
      weight: 700,
      names: ['Segoe UI Bold', 'SegoeUI-Bold', 'Tahoma Bold', 'Geeza Pro Bold', 'GeezaPro-Bold'],
      size: 1,
    },
  ],
  'Noto Sans as Vazirmatn': [
    {weight: 400, names: ['Noto Sans Arabic Regular', 'NotoSansArabic-Regular'], size: 0.997},
    {weight: 700, names: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'], size: 0.921},
  ],
  'Noto Naskh as Vazirmatn': [
    {weight: 400, names: ['Noto Naskh Arabic Regular', 'NotoNaskhArabic-Regular'], size: 1.1},
    {weight: 700, names: ['Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold'], size: 1.08},
  ],
};

/**
 * Writes the rules, for the families that `css/tokens.css` lists.
 *
 * `optional` gives the font the time to the first paint and 100 ms; text is then shown in a
 * stand-in and stays in it, and the font waits in the cache for the next page. Nothing is ever
 * set anew under the reader's eyes.
 *
 * @param src address of the font, from the stylesheet
 */
export function fontFaces(src: string): string {
  const font = rule({
    'font-family': "'Vazirmatn'",
    'font-display': 'optional',
    'font-weight': `${weights.min} ${weights.max}`,
    // The address is final: the bundler would give the file a name that the pages cannot know.
    src: `/* webpackIgnore: true */ url('${src}') format('woff2')`,
    'unicode-range': unicodeRange(alphabet),
  });
  const others = Object.entries(standIns).flatMap(([family, faces]) =>
    faces.map(({weight, names, size}) =>
      rule({
        'font-family': `'${family}'`,
        'font-weight': String(weight),
        src: names.map((name) => `local('${name}')`).join(', '),
        'size-adjust': percent(size),
        // The measures of lines are those of Vazirmatn; `size-adjust` scales them, too.
        'ascent-override': percent(extents.ascent / size),
        'descent-override': percent(extents.descent / size),
        'line-gap-override': percent(extents.lineGap / size),
        'unicode-range': unicodeRange(alphabet),
      }),
    ),
  );
  return [font, ...others].join('\n');
}

/** Writes characters as ranges in ascending order, such as `U+60C, U+621-63A`. */
export function unicodeRange(characters: string): string {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0);
  const ranges: {first: number; last: number}[] = [];
  for (const code of codes.sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.last === code - 1) range.last = code;
    else ranges.push({first: code, last: code});
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(({first, last}) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(', ');
}

function rule(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};`);
  return ['@font-face {', ...lines, '}', ''].join('\n');
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 10_000) / 100}%`;
}
