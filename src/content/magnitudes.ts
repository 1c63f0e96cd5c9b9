/** Words for thousands, millions and more, in the languages of the site. */

/** By how they begin: endings follow. The Arabic letters are folded to the Persian ones. */
const WORDS: readonly (readonly [pattern: RegExp, value: number])[] = [
  [/^(?:thousand|тыс|هزار|الف|آلاف)/, 1e3],
  [/^(?:million|mln|миллион|млн|میلیون|ملیون|ملایین)/, 1e6],
  [/^(?:billion|bn|миллиард|млрд|میلیارد|ملیار|بلیون|بلایین|بیلیون)/, 1e9],
  [/^(?:trillion|tn|триллион|трлн|تریلیون)/, 1e12],
];

/** Letters right after a number, which may as well be a unit: 5m is five metres, too. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/** Of Chinese; the longer come first. */
const HAN: readonly (readonly [word: string, value: number])[] = [
  ['万亿', 1e12],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
];

/** What a number is multiplied by, where that ends, and whether the word is no unit. */
export type Magnitude = {readonly value: number; readonly end: number; readonly isSure: boolean};

const HAN_AFTER = /[ \u00A0\u202F]?[多余]?(\p{Script=Han}{1,2})/uy;
const WORD_AFTER = /[ \u00A0\u202F\u200C-]?([\p{L}\p{M}]{1,20})/uy;

/** Reads the word after a number that ends at `offset`; a number without one counts once. */
export function magnitudeAfter(text: string, offset: number): Magnitude {
  HAN_AFTER.lastIndex = offset;
  const han = HAN_AFTER.exec(text);
  const [word, value] = HAN.find(([known]) => han?.[1]?.startsWith(known)) ?? [];
  if (han && word && value) {
    const end = offset + han[0].indexOf(word) + word.length;
    return {value, end, isSure: true};
  }
  WORD_AFTER.lastIndex = offset;
  const [all = '', next = ''] = WORD_AFTER.exec(text) ?? [];
  const letter = all === next ? LETTERS.get(next.toLowerCase()) : undefined;
  const known = letter ?? valueOf(next);
  return known === undefined
    ? {value: 1, end: offset, isSure: true}
    : {value: known, end: offset + all.length, isSure: letter === undefined};
}

function valueOf(word: string): number | undefined {
  const folded = word.toLowerCase().replaceAll('ي', 'ی').replace(/^[أإ]/, 'ا');
  return WORDS.find(([pattern]) => pattern.test(folded))?.[1];
}

/** The magnitudes that a text names, with or without a number before them: “two million”. */
export function magnitudesIn(text: string): Set<number> {
  // Arabic writes “and”, “by” and “the” as a part of the word.
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) =>
    word.replace(/^[وبل]?(?:ال)?(?=مل|تر|بل)/, ''),
  );
  const found = words.map(valueOf).filter((value) => value !== undefined);
  const han = HAN.filter(([word]) => text.includes(word)).map(([, value]) => value);
  return new Set([...found, ...han]);
}
