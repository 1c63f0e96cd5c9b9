/** Rules on the prose of a text, its title and its description among it. */
import type {MarkdownPage} from '../../article';
import type {ParsedPage} from '../../parseText';
import type {Finding} from '../../findings';
import {readProse, type ProseBlock, type ProseText} from '../../prose';
import {checkBidiControls} from './bidiControls';
import type {BlockRule} from './blockRule';
import {checkDigits} from './digits';
import {checkEmphasis} from './emphasis';
import {checkHalfSpaces} from './halfSpaces';
import {checkHanSpacing} from './hanSpacing';
import {checkLetters, checkPunctuation} from './letters';
import {checkForeignQuotes, checkStraightQuotes} from './quotes';
import {checkTypography} from './typography';

/** The rules on any words that readers see. */
const blockRules: readonly BlockRule[] = [
  checkDigits,
  checkHanSpacing,
  checkLetters,
  checkPunctuation,
  checkForeignQuotes,
  checkStraightQuotes,
  checkTypography,
];

/** Runs the rules on prose, which is read once for all of them. */
export function checkProse(parsed: ParsedPage): Finding[] {
  const {page} = parsed;
  const body = readProse(parsed);
  const blocks = [...fieldBlocks(page), ...body];
  return [
    ...blocks.flatMap((block) => blockRules.flatMap((rule) => rule(block, page))),
    ...body.flatMap((block) => checkEmphasis(block, page)),
    ...checkHalfSpaces(body, page),
    ...checkBidiControls(page.source, blocks),
  ];
}

/** Fields whose values readers see as sentences. */
const PROSE_FIELDS = ['title', 'description', 'image_alt'] as const;

function fieldBlocks({fields, frontMatter, source}: MarkdownPage): ProseBlock[] {
  return PROSE_FIELDS.flatMap((field): ProseBlock[] => {
    const value = fields[field];
    const offset = value ? frontMatter.yaml.places.get(field)?.value : undefined;
    return value && offset !== undefined ? [[fieldText(source.text, value, offset)]] : [];
  });
}

/** A value that YAML writes otherwise, folded or with escapes, has no text to be edited. */
function fieldText(text: string, value: string, start: number): ProseText {
  const offset = /["']/.test(text.charAt(start)) ? start + 1 : start;
  return {value, offset, raw: text.startsWith(value, offset) ? value : ''};
}
