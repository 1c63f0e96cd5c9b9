/** What keeps a card from being drawn, as findings. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {createFinding, type Finding} from '../content/findings';
import {isMarkdown} from '../content/layout';
import type {SourceFile} from '../content/source';
import {locales} from '../locales';
import type {CardWords} from './compose';
import type {CardPage, GivenPicture, WordSource} from './pages';
import {MIN_HEIGHT, MIN_WIDTH, pictureProblem} from './raster';
import {cleanText} from './text/clean';
import {nameCharacter} from './text/paragraph';
import {loadCharacters} from './text/typeface';
import type {CardTypefaces} from './typography';

/**
 * Checks the words and the given pictures of cards, as far as authors wrote and gave them.
 * Opens the slices of the typefaces that the words need.
 */
export async function checkCards(
  siteDir: string,
  pages: readonly CardPage[],
  typefaces: CardTypefaces,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const page of pages) {
    if (page.picture) {
      // It takes the place of the words.
      findings.push(...(await checkPicture(siteDir, page.picture)));
      continue;
    }
    for (const role of Object.keys(page.sources) as (keyof CardWords)[]) {
      const origin = page.sources[role];
      if (origin) findings.push(...(await checkWords(page, role, origin, typefaces)));
    }
  }
  return withoutRepetition(findings);
}

async function checkWords(
  {locale, id, words}: CardPage,
  role: keyof CardWords,
  {source, offset}: WordSource,
  typefaces: CardTypefaces,
): Promise<Finding[]> {
  const {script, label} = locales[locale];
  const text = words[role] ?? '';
  const clean = cleanText(text);
  if (clean === '') {
    return role === 'title'
      ? [
          createFinding('card-text', source, offset, {
            message: `Nothing of “${text}” can be drawn on a card.`,
            hint: 'Emoji are left out of cards; write a title that has words.',
          }),
        ]
      : [];
  }
  const missing = await loadCharacters(clean, typefaces[script]);
  // Tags and authors have no pictures.
  const hasField = isMarkdown(source.path);
  return missing.map((character) =>
    createFinding('card-text', source, offsetOf(character, source, offset), {
      message: `No font of the cards has ${nameCharacter(character)}, in the ${roleNames[role]} of ${id} (${label}).`,
      hint: hasField
        ? 'Write it with other characters, or give the page a picture of its own: image: ./picture.png'
        : 'Write it with other characters.',
      excerpt: 'with-excerpt',
    }),
  );
}

/** The words of a card as their authors know them. */
const roleNames: Readonly<Record<keyof CardWords, string>> = {
  title: 'title',
  subtitle: 'description',
  kicker: 'tag',
  author: 'author',
  date: 'date',
};

async function checkPicture(
  siteDir: string,
  {file, source, offset}: GivenPicture,
): Promise<Finding[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.join(siteDir, file));
  } catch {
    // That it is not there is another rule's finding.
    return [];
  }
  const problem = await pictureProblem(bytes);
  if (!problem) return [];
  return [
    createFinding('card-picture', source, offset, {
      message:
        problem.kind === 'small'
          ? `The picture ${file} is ${problem.width} × ${problem.height} pixels, too small for a card.`
          : `The picture ${file} cannot be read: ${problem.reason.trim()}.`,
      hint:
        problem.kind === 'small'
          ? `Give one of 1200 × 630, and not less than ${MIN_WIDTH} × ${MIN_HEIGHT}.`
          : 'Save it again as PNG or JPEG, or take the line out: a card is drawn then.',
    }),
  ];
}

function offsetOf(character: string, {text}: SourceFile, start: number): number {
  const found = text.indexOf(character, start);
  return found < 0 ? start : found;
}

/** A label of a tag stands on the tag's card and on those of its articles. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({file, line, column, id}) => {
    const place = `${file}:${line}:${column} ${id}`;
    return !seen.has(place) && seen.add(place);
  });
}
