export type Direction = 'ltr' | 'rtl';

type Run = {readonly start: number; readonly value: string};

// Letters by the way they run, and the digits that go with them. ASCII digits stand in
// right-to-left text only as part of a foreign phrase: its own numbers use its own digits.
const RTL_SCRIPTS = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const RTL_LETTER = String.raw`[\p{L}&&[${RTL_SCRIPTS}]]`;
const LTR_LETTER = String.raw`[\p{L}--[${RTL_SCRIPTS}]]`;
const RTL_DIGIT = String.raw`[\u0660-\u0669\u06f0-\u06f9]`;
const LTR_DIGIT = String.raw`[0-9]`;
const SPACES = String.raw`[\u0020\u00a0\u202f]+`;

// "C++", ".NET", "io.net", "CPU/GPU", "GPU (H100)", "21 ноября 2026", "S. Dietz", "A, B & C".
// A full stop or a colon ends a run, unless an initial stands before it: which language a
// sentence is in cannot be told from its end.
const LTR_WORD = String.raw`[.@#$]?${LTR_LETTER}[${LTR_LETTER}\p{M}0-9]*(?:[._\/:@&+#’'–\-]+[${LTR_LETTER}0-9]+)*[+#]*`;
const LTR_NUMBER = String.raw`#?${LTR_DIGIT}+(?:[.,]${LTR_DIGIT}+)*%?`;
const LTR_PART = String.raw`(?:${LTR_WORD}|${LTR_NUMBER})`;
const LTR_GROUP = String.raw`\(${LTR_PART}(?:${SPACES}${LTR_PART})*\)`;
const LTR_JOIN = String.raw`(?:(?<=(?<!\p{L})${LTR_LETTER})\.|[,;]|${SPACES}&)?${SPACES}`;
const LTR_RUN = String.raw`(?:${LTR_NUMBER}${SPACES})*${LTR_WORD}(?:${LTR_JOIN}(?:${LTR_PART}|${LTR_GROUP}))*`;

// A zero-width non-joiner holds the parts of a Persian word together.
const RTL_WORD = String.raw`${RTL_LETTER}[${RTL_LETTER}\p{M}\u200c]*`;
const RTL_NUMBER = String.raw`${RTL_DIGIT}+(?:[٫٬\/]${RTL_DIGIT}+)*[٪]?`;
const RTL_PART = String.raw`(?:${RTL_WORD}|${RTL_NUMBER})`;
const RTL_RUN = String.raw`(?:${RTL_NUMBER}${SPACES})*${RTL_WORD}(?:[،؛]?${SPACES}${RTL_PART})*`;

const RULES = {
  ltr: rules(LTR_LETTER, `${RTL_LETTER}|${RTL_DIGIT}`, RTL_RUN),
  rtl: rules(RTL_LETTER, `${LTR_LETTER}|${LTR_DIGIT}`, LTR_RUN),
} as const;

function rules(own: string, foreign: string, run: string) {
  return {own: new RegExp(own, 'v'), foreign: new RegExp(foreign, 'v'), run: new RegExp(run, 'gv')};
}

/** The other direction. */
export function opposite(dir: Direction): Direction {
  return dir === 'ltr' ? 'rtl' : 'ltr';
}

/** Tells whether a text has letters or digits of the other direction, and no letter of its own. */
export function isForeign(text: string, dir: Direction): boolean {
  const {own, foreign} = RULES[dir];
  return foreign.test(text) && !own.test(text);
}

/** Finds the phrases in a text that run the other way, in order, without those around them. */
export function foreignRuns(text: string, dir: Direction): Run[] {
  const {foreign, run} = RULES[dir];
  // Most texts have none, which is soon seen.
  if (!foreign.test(text)) return [];
  return [...text.matchAll(run)].map((match) => ({start: match.index, value: match[0]}));
}
