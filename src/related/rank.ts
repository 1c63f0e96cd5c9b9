/** Which articles the reader of one may want to read next. */
import {similarities, type Bag} from './similarity';

/** An article, as it is compared with others. */
export type Comparable = {
  /** The same for all its versions. */
  readonly id: string;
  /** When it was published, in milliseconds. */
  readonly date: number;
  /** The keys of its tags. */
  readonly tags: Bag;
  /** Its words, by what their forms have in common. */
  readonly terms: Bag;
};

type Articles<T> = {
  /** Those of the language, for each of which others are sought. */
  readonly own: readonly T[];
  /** Those of them that may be shown. */
  readonly listed: readonly T[];
  /** Articles of other languages, of several versions the dearest first. */
  readonly foreign: readonly T[];
};

/**
 * Finds for every article of a language those that are most like it: in that language first,
 * and in others where it has too few. Of what the language has itself no other version is shown.
 *
 * @param count how many to find; there may be fewer
 */
export function relate<T extends Comparable>(
  {own, listed, foreign}: Articles<T>,
  count: number,
): Map<T, T[]> {
  const seen = new Set(own.map(({id}) => id));
  const others = foreign.filter(({id}) => !seen.has(id) && seen.add(id));
  const near = likeness(own);
  const far = likeness([...own, ...others]);
  return new Map(
    own.map((article) => {
      const found = near(article, listed, count);
      const rest = count - found.length;
      return [article, rest > 0 ? [...found, ...far(article, others, rest)] : found];
    }),
  );
}

/**
 * Finds the articles that are most like another one, which is left out itself. Tags and words
 * weigh the same; of two that are alike the newer comes first.
 *
 * @param corpus all of them: what is rare among these tells most
 */
function likeness<T extends Comparable>(
  corpus: readonly T[],
): (article: T, candidates: readonly T[], count: number) => T[] {
  const places = new Map(corpus.map((article, place) => [article, place]));
  const placeOf = (article: T) => places.get(article) ?? -1;
  const measures = [
    similarities(corpus.map(({tags}) => tags)),
    similarities(corpus.map(({terms}) => terms)),
  ];
  return (article, candidates, count) => {
    const scores = measures.map((measure) => measure(placeOf(article)));
    const scored = candidates
      .filter((other) => other !== article)
      .map((other) => {
        const place = placeOf(other);
        return {other, score: scores.reduce((sum, of) => sum + (of[place] ?? 0), 0)};
      });
    return firstOf(scored, count, byScore).map(({other}) => other);
  };
}

type Scored = {readonly other: Comparable; readonly score: number};

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || b.other.date - a.other.date || (a.other.id < b.other.id ? -1 : 1);
}

/** The first few in an order. To sort all, for each of thousands, would take minutes. */
function firstOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const found: T[] = [];
  for (const item of items) {
    const at = found.findIndex((other) => compare(item, other) < 0);
    if (at < 0 && found.length >= count) continue;
    found.splice(at < 0 ? found.length : at, 0, item);
    if (found.length > count) found.pop();
  }
  return found;
}
