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
  const near = likeness(own, listed);
  const far = likeness([...own, ...others], others);
  return new Map(
    own.map((article) => {
      const found = near(article, count);
      const rest = count - found.length;
      return [article, rest > 0 ? [...found, ...far(article, rest)] : found];
    }),
  );
}

/**
 * Finds the articles that are most like another one, which is left out itself. Tags and words
 * weigh the same; of two that are alike the newer comes first.
 *
 * @param corpus all of them: what is rare among these tells most
 * @param candidates those of them that may be found
 */
function likeness<T extends Comparable>(
  corpus: readonly T[],
  candidates: readonly T[],
): (article: T, count: number) => T[] {
  const placeOf = new Map(corpus.map((article, place) => [article, place]));
  const ordered = [...candidates].sort(newestFirst);
  const places = ordered.map((other) => placeOf.get(other) ?? -1);
  const byTags = similarities(corpus.map(({tags}) => tags));
  const byTerms = similarities(corpus.map(({terms}) => terms));
  return (article, count) => {
    const own = placeOf.get(article) ?? -1;
    const [tags, terms] = [byTags(own), byTerms(own)];
    const scores = places.map((place) =>
      place === own ? -1 : (tags[place] ?? 0) + (terms[place] ?? 0),
    );
    return highest(scores, count).flatMap((at) => ordered[at] ?? []);
  };
}

function newestFirst(a: Comparable, b: Comparable): number {
  return b.date - a.date || (a.id < b.id ? -1 : 1);
}

/**
 * The indices of the highest scores, of equal ones the first. To sort all, for each of thousands,
 * would take minutes.
 *
 * @param scores from 0 to 2; what is below is never among them
 */
function highest(scores: readonly number[], count: number): number[] {
  const found: number[] = [];
  scores.forEach((score, index) => {
    const last = found[count - 1];
    if (score < 0 || (last !== undefined && score <= (scores[last] ?? 0))) return;
    const at = found.findIndex((other) => score > (scores[other] ?? 0));
    found.splice(at < 0 ? found.length : at, 0, index);
    if (found.length > count) found.pop();
  });
  return found;
}
