/**
 * How alike texts are: the cosine of the angle between their vectors of TF-IDF weights (Salton
 * and Buckley 1988, “Term-weighting approaches in automatic text retrieval”).
 */

/** How often a text has each term. */
export type Bag = ReadonlyMap<string, number>;

type Vector = ReadonlyMap<string, number>;

/** A text is known by its heaviest terms; more would cost time, and tell of it what is faint. */
const HEAVIEST = 60;

/**
 * @param bags of all texts: a term that all of them have says nothing of any
 * @returns how alike the text in a place is to each, in the order of the bags: from 0 to 1
 */
export function similarities(bags: readonly Bag[]): (place: number) => Float64Array {
  const frequency = new Map<string, number>();
  for (const bag of bags) {
    for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const rarity = (term: string) => Math.log(bags.length / (frequency.get(term) ?? 1));
  const vectors = bags.map((bag) => vectorOf(bag, rarity));
  const holders = holdersOf(vectors);
  return (place) => {
    // Over those only that have a term in common: most of many texts have none.
    const products = new Float64Array(bags.length);
    for (const [term, weight] of vectors[place] ?? []) {
      const {places, weights} = holders.get(term) ?? NOBODY;
      // By number, and not by item: this runs for each text, for each of its terms.
      for (let at = 0; at < places.length; at += 1) {
        const other = places[at] ?? 0;
        products[other] = (products[other] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
    return products;
  };
}

/** The places of the texts that have a term, and its weight in each of them. */
type Holders = {readonly places: number[]; readonly weights: number[]};

const NOBODY: Holders = {places: [], weights: []};

function holdersOf(vectors: readonly Vector[]): Map<string, Holders> {
  const holders = new Map<string, Holders>();
  vectors.forEach((vector, place) => {
    for (const [term, weight] of vector) {
      const known = holders.get(term) ?? {places: [], weights: []};
      known.places.push(place);
      known.weights.push(weight);
      holders.set(term, known);
    }
  });
  return holders;
}

/** The weights of a text's heaviest terms, scaled to a length of 1. */
function vectorOf(bag: Bag, rarity: (term: string) => number): Vector {
  const heaviest = [...bag]
    .map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1))
    .slice(0, HEAVIEST);
  const length = Math.hypot(...heaviest.map(([, weight]) => weight));
  return new Map(heaviest.map(([term, weight]) => [term, weight / length]));
}
