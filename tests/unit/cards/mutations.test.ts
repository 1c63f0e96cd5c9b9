import {describe, expect, it} from 'vitest';
import {cardChecks} from '../../support/cardChecks';
import {loadMutant, type Mutation} from '../../support/cardEngine';

/** The code with one guard taken out, and the check that must notice. */
const mutations: readonly (Mutation & {readonly breaks: string; readonly notices: string})[] = [
  {
    breaks: 'lets characters without a typeface pass',
    file: 'cards/text/paragraph.ts',
    from: 'if (missing.size > 0)',
    to: 'if (missing.size > 99)',
    notices: 'a character that no typeface has is named, and nothing is drawn',
  },
  {
    breaks: 'believes that a slice holds whatever its package says',
    file: 'cards/text/typeface.ts',
    from: 'new Set(slice.face.collectUnicodes())',
    to: 'new Set([...slice.face.collectUnicodes(), 0x0e01])',
    notices: 'a character that no typeface has is named, and nothing is drawn',
  },
  {
    breaks: 'draws boxes',
    file: 'cards/text/line.ts',
    from: 'if (glyph === 0 && !isIgnorable(character))',
    to: 'if (glyph < 0 && !isIgnorable(character))',
    notices: 'a glyph that is a box is an error, whatever chose its font',
  },
  {
    breaks: 'sets every block from the left',
    file: 'cards/setText.ts',
    from: "const left = look.style.dir === 'ltr' ? start : CARD_WIDTH - start - line.width * size;",
    to: 'const left = start;',
    notices: 'lines of a right-to-left title end at the right margin',
  },
  {
    breaks: 'takes the direction from the first letter',
    file: 'cards/text/paragraph.ts',
    from: 'bidi.getEmbeddingLevels(text, style.dir)',
    to: "bidi.getEmbeddingLevels(text, 'auto')",
    notices: 'a Persian title that begins with a Latin name begins at the right',
  },
  {
    breaks: 'ignores directions',
    file: 'cards/text/line.ts',
    from: '.slice(start, end);\n  for (const index of order)',
    to: '.slice(start, end).sort((a, b) => a - b);\n  for (const index of order)',
    notices: 'Latin words in brackets keep their order in an Arabic title',
  },
  {
    breaks: 'resolves directions line by line',
    file: 'cards/text/line.ts',
    from: 'function visualRuns({text, fonts, scripts, bidiLevels}: Paragraph, start: number, end: number) {',
    to: `function visualRuns({text, fonts, scripts, style}: Paragraph, start: number, end: number) {
  const own = bidi.getEmbeddingLevels(text.slice(start, end), style.dir).levels;
  const bidiLevels = bidi.getEmbeddingLevels(text, style.dir);
  bidiLevels.levels.set(own, start);`,
    notices: 'directions come from the whole title, and not from one line of it',
  },
  {
    breaks: 'shapes all scripts as Latin',
    file: 'cards/text/line.ts',
    from: "buffer.setScript(scripts[start] ?? 'Latn')",
    to: "buffer.setScript('Latn')",
    notices: 'lam and alef are one glyph',
  },
  {
    breaks: 'strips half-spaces with other invisible characters',
    file: 'cards/text/clean.ts',
    from: String.raw`/[\u00AD\u200B\u2060\uFEFF]/g`,
    to: String.raw`/[\u00AD\u200B-\u200D\u2060\uFEFF]/g`,
    notices: 'a zero width non-joiner parts letters on a card',
  },
  {
    breaks: 'lets lines be wider than their box',
    file: 'cards/text/fit.ts',
    from: 'if (line.width > width) break;',
    to: 'if (line.width > 1.2 * width) break;',
    notices: 'no letter leaves the card or its place, and no lines touch, however long the title',
  },
  {
    breaks: 'sets lines of Arabic script too close',
    file: 'cards/typography.ts',
    from: 'Arab: {leading: 1.45',
    to: 'Arab: {leading: 0.9',
    notices: 'no letter leaves the card or its place, and no lines touch, however long the title',
  },
  {
    breaks: 'counts more lines than the box is high',
    file: 'cards/text/fit.ts',
    from: 'return Math.min(bySize, byHeight);',
    to: 'return bySize;',
    notices: 'a block of lines is never higher than its place',
  },
  {
    breaks: 'shortens inside a word',
    file: 'cards/text/fit.ts',
    from: '[...words.reverse(), lastGrapheme(start, text, fits), start + 1]',
    to: 'Array.from({length: text.length - start}, (_, index) => text.length - index)',
    notices: 'a shortened title ends at a word',
  },
  {
    breaks: 'raises letters after those of another font',
    file: 'cards/text/line.ts',
    from: 'y: yOffset / em}',
    to: 'y: yOffset / em + (glyphs[0] && glyphs[0].font !== font ? 0.05 : 0)}',
    notices: 'letters stand on the line, whatever script stands before them',
  },
  {
    breaks: 'draws beside what it measures',
    file: 'cards/text/outline.ts',
    from: 'svgNumber(pointX, 2)',
    to: 'svgNumber(pointX + 4, 2)',
    notices: 'what is drawn lies where it was measured',
  },
  {
    breaks: 'decodes fonts side by side, and copies what it gets later',
    file: 'cards/text/typeface.ts',
    from: 'oneAtATime(async () => Uint8Array.from(await wawoff2.decompress(woff2)).buffer)',
    to: `wawoff2.decompress(woff2).then(async (view) => {
    await new Promise(setImmediate);
    return Uint8Array.from(view).buffer;
  })`,
    notices: 'cards composed all at once are those composed one by one',
  },
  {
    breaks: 'breaks lines anywhere',
    file: 'cards/text/breaks.ts',
    from: '[...new Rules().breaks(text)]',
    to: 'Array.from(text, (_, index) => ({position: index + 1}))',
    notices: 'Chinese punctuation stands where it may, at any width',
  },
  {
    breaks: 'leaves emoji in',
    file: 'cards/text/clean.ts',
    from: '.replace(EMOJI, PICTURE)',
    to: '',
    notices: 'emoji are left out, and a title of nothing else is an error',
  },
];

describe('the checks of cards notice code that', () => {
  it.each(mutations)('$breaks', {timeout: 30_000}, async ({notices, ...mutation}) => {
    const check = cardChecks[notices];
    if (!check) throw new Error(`There is no check “${notices}”.`);
    const {engine, remove} = await loadMutant(mutation);
    try {
      await expect(check(engine)).rejects.toThrow();
    } finally {
      remove();
    }
  });

  it('have none among them that no mutation tries', () => {
    const tried = new Set(mutations.map(({notices}) => notices));
    expect(Object.keys(cardChecks).filter((name) => !tried.has(name))).toEqual([]);
  });
});
