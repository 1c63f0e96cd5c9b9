import {describe, expect, it} from 'vitest';
import {damages, type Damage} from './mutations/damages';
import {NoChoice, randomFrom} from './mutations/random';
import {readSubjects, type Subject} from './mutations/subjects';

/** How often each kind of damage is done, and how many of them may go unseen: one in twenty. */
const TIMES = 200;
const FOUND = 0.95;

const subjects = await readSubjects();

describe('the translations of the site', () => {
  it('have no findings', () => {
    for (const {check, text} of subjects) {
      expect(check([text]).flat()).toEqual([]);
    }
  });
});

describe('a translation is told to be damaged by', () => {
  it.each(damages)('$name', {timeout: 60_000}, findMost);
});

/** Damages the articles in turn, each time in another place, and counts what no finding tells. */
function findMost({apply, ids}: Damage): void {
  const able = subjects.filter((subject) => canApply(apply, subject));
  expect(able.length).toBeGreaterThan(0);
  const unseen = able.flatMap((subject, at) => {
    const seeds = Array.from({length: TIMES}, (_, seed) => seed);
    const texts = seeds
      .filter((seed) => seed % able.length === at)
      .map((seed) => apply(subject, randomFrom(seed)));
    return subject
      .check(texts)
      .flatMap((findings, index) =>
        findings.some(({id}) => ids.includes(id)) ? [] : [difference(subject, texts[index] ?? '')],
      );
  });
  expect(unseen.length, unseen.join('\n\n')).toBeLessThanOrEqual(TIMES * (1 - FOUND));
}

/** Not every article has what every damage is done to, such as a list. */
function canApply(apply: Damage['apply'], subject: Subject): boolean {
  try {
    apply(subject, randomFrom(0));
    return true;
  } catch (error) {
    if (error instanceof NoChoice) return false;
    throw error;
  }
}

/** What a damage did, for whoever has to see why it went unseen. */
function difference({text, locale}: Subject, damaged: string): string {
  let start = 0;
  while (text[start] === damaged[start] && start < text.length) start += 1;
  let end = 0;
  while (text.at(-1 - end) === damaged.at(-1 - end) && end < damaged.length - start) end += 1;
  const show = (whole: string): string =>
    whole.slice(Math.max(0, start - 30), whole.length - end + 30);
  return `${locale} at ${start}: ${show(text)}\n→ ${show(damaged)}`;
}
