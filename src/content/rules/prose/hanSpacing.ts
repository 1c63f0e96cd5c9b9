/** The rule `han-spacing`: between Han characters and Latin letters or digits stands a space. */
import pangu from 'pangu';
import {locales} from '../../../locales';
import {createFinding} from '../../findings';
import {editAt, offsetAt, type ProseText} from '../../prose';
import type {BlockRule} from './blockRule';

export const checkHanSpacing: BlockRule = (block, {locale, source}) => {
  if (locales[locale].script !== 'Hans') return [];
  const gaps = block.flatMap((piece) =>
    missingSpaces(piece.value).map((index) => ({piece, index})),
  );
  const [first] = gaps;
  if (!first) return [];
  return [
    createFinding('han-spacing', source, offsetAt(first.piece, first.index), {
      message: 'A space is missing between a Han character and a Latin letter or a digit.',
      hint: `Write “${around(first.piece, first.index)}”.`,
      fix: gaps.flatMap(({piece, index}) => editAt(piece, index, index, ' ')),
    }),
  ];
};

/** What has no space and no Han punctuation in it, in lengths that the library is quick with. */
const STRETCH = /[^\s，。；：、！？（）《》“”]{1,200}/gu;

const MAY_LACK_SPACE = /\p{Script=Han}[!-~\u0370-\u03FF]|[!-~\u0370-\u03FF]\p{Script=Han}/u;

/**
 * Where the library would put a space between a Han character and a letter or a digit. It would
 * set spaces around quotes and slashes too, which is not how Chinese is printed.
 */
function missingSpaces(text: string): number[] {
  return [...text.matchAll(STRETCH)].flatMap(({0: stretch, index}) =>
    MAY_LACK_SPACE.test(stretch)
      ? insertedSpaces(stretch, pangu.spacingText(stretch))
          .filter((at) => isGap(stretch.slice(at - 1, at), stretch.slice(at, at + 1)))
          .map((at) => index + at)
      : [],
  );
}

/** Where spaces were put into a text that had none, whose signs are otherwise as many. */
function insertedSpaces(text: string, spaced: string): number[] {
  const indexes: number[] = [];
  let index = 0;
  for (const sign of spaced) {
    if (sign === ' ') {
      indexes.push(index);
    } else {
      index += sign.length;
    }
  }
  return index === text.length ? indexes : [];
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Nd}%]/u;

function isGap(before: string, after: string): boolean {
  return (HAN.test(before) && LETTER.test(after)) || (LETTER.test(before) && HAN.test(after));
}

function around({value}: ProseText, index: number): string {
  const before = Array.from(value.slice(0, index)).slice(-4).join('');
  const after = Array.from(value.slice(index)).slice(0, 4).join('');
  return `${before} ${after}`;
}
