/** The rule `figure-missing`: the figures of a translation are those of its source. */
import type {LocaleCode} from '../../locales';
import type {BlockPair, MeasuredBlock} from '../alignBlocks';
import type {AlignedText} from '../alignedText';
import {shownText, type Block} from '../blocks';
import {toLatinDigits} from '../digits';
import {figuresIn, type Figure} from '../figures';
import {createFinding, type Finding} from '../findings';
import {formatYear} from '../format';
import {magnitudesIn} from '../magnitudes';
import {perObject} from '../perObject';
import {commaList} from './words';

/**
 * Looks for each figure of the source in the block that stands for its own. What a translator
 * may put in words is missed only where another figure stands in its place.
 */
export function checkFigures({translation, source, groups}: AlignedText): Finding[] {
  const yearsOf = yearReader(translation.page.locale);
  const page = translation.page.source;
  return groups.flatMap(({pairs}) => {
    // A block without a counterpart may have been parted from one that has.
    const spare = pairs.flatMap((pair) =>
      pair.source.length > 0 ? [] : shownFigures(pair.target),
    );
    const elsewhere = new Set(spare.flatMap(({values}) => values));
    return pairs.flatMap((pair) => {
      const place = pair.target[0]?.block;
      if (!place) return [];
      const lost = lostFigures(pair, yearsOf).filter(
        ({figure}) => !figure.values.some((value) => elsewhere.has(value)),
      );
      return lost.length === 0 ? [] : [describe(lost, place)];
    });
  });

  function describe(lost: readonly Loss[], {offset, node}: Block): Finding {
    const instead = lost.find((loss) => loss.instead)?.instead;
    const own = page.text.slice(offset, node.position?.end.offset);
    const at = Math.max(0, own.indexOf(instead?.text ?? ''));
    return createFinding('figure-missing', page, offset + at, {
      message: `${source.page.source.path} says ${commaList(lost.map(({figure}) => `“${figure.text}”`))} here, and the translation does not.`,
      hint: instead
        ? `Compare “${instead.text}” with the source, and correct the one that is wrong.`
        : 'Put the figure where the translation says the same, in digits.',
    });
  }
}

/** A figure that is not in a translation, and one that is there and not in the source. */
type Loss = {readonly figure: Figure; readonly instead?: Figure};

function lostFigures({source, target}: BlockPair, yearsOf: YearReader): Loss[] {
  const wanted = source.flatMap(({block}) => toldFigures(block));
  if (wanted.length === 0) return [];
  const own = shownFigures(target);
  const stock = stockOf(own);
  const unmatched = wanted.filter(({kind, values}) => !stock.take(values) && kind !== 'slight');
  if (unmatched.length === 0) return [];
  const known = new Set(own.flatMap(({values}) => values));
  const inWords = magnitudesIn(target.map(({block}) => block.prose).join(' '));
  return unmatched.flatMap((figure): Loss[] => {
    const {kind, values} = figure;
    if (stock.take(values.flatMap(yearsOf))) return [];
    const isRepeated = values.some((value) => known.has(value));
    const mayBeWords = kind === 'plain' || values.some((value) => isSayable(value, inWords));
    const instead = stock.takeKind(kind);
    return instead ? [{figure, instead}] : isRepeated || mayBeWords ? [] : [{figure}];
  });
}

/** Numbers that are said in words, such as two million, if their magnitude is named at all. */
function isSayable(value: number, magnitudes: ReadonlySet<number>): boolean {
  return [...magnitudes].some((magnitude) => value % magnitude === 0 && value / magnitude <= 20);
}

const toldFigures = perObject(({prose}: Block) => figuresIn(prose));

function shownFigures(blocks: readonly MeasuredBlock[]): Figure[] {
  return blocks.flatMap(({block}) => figuresIn(shownText(block.node)));
}

/** Figures that have not been paired yet. */
function stockOf(figures: readonly Figure[]) {
  const used = new Set<Figure>();
  const byValue = groupBy(figures, ({values}) => values);
  const byKind = groupBy(figures, ({kind}) => [kind]);
  const takeFrom = (candidates: Figure[] = []): Figure | undefined => {
    let figure = candidates.pop();
    while (figure && used.has(figure)) figure = candidates.pop();
    if (figure) used.add(figure);
    return figure;
  };
  return {
    /** Takes a figure of any of the values, and tells whether there was one. */
    take: (values: readonly number[]): boolean =>
      values.some((value) => takeFrom(byValue.get(value)) !== undefined),
    /** Takes the first that is left of a kind. */
    takeKind: (kind: Figure['kind']): Figure | undefined => takeFrom(byKind.get(kind)),
  };
}

/** Groups figures, the last first, so that the first can be taken off the end. */
function groupBy<Key>(figures: readonly Figure[], keysOf: (figure: Figure) => readonly Key[]) {
  const groups = new Map<Key, Figure[]>();
  for (const figure of figures.toReversed()) {
    for (const key of keysOf(figure)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(figure);
    }
  }
  return groups;
}

/** Gives the years that a year of our era has a part in, by the calendar of a language. */
type YearReader = (year: number) => readonly number[];

function yearReader(locale: LocaleCode): YearReader {
  const known = new Map<number, readonly number[]>();
  return (year) => {
    if (!Number.isInteger(year) || year < 1000 || year > 2999) return [];
    const years =
      known.get(year) ??
      [`${year}-01-01`, `${year}-12-31`].map((day) =>
        Number(toLatinDigits(formatYear(day, locale))),
      );
    known.set(year, years);
    return years;
  };
}
