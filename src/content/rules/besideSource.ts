/** The rules on a translation laid beside its source, block by block. */
import {alignText, type AlignedText} from '../alignedText';
import type {Translatable} from '../article';
import type {ParsedPage} from '../parseText';
import type {Finding} from '../findings';
import {checkCode} from './translatedCode';
import {checkFigures} from './translatedFigures';
import {checkLinkTargets} from './translatedLinks';
import {checkAdditions} from './translatedMore';
import {checkCompleteness} from './translatedWhole';
import {checkCopies} from './untranslated';

const rules: readonly ((aligned: AlignedText) => Finding[])[] = [
  checkCompleteness,
  checkAdditions,
  checkCopies,
  checkFigures,
  checkCode,
  checkLinkTargets,
];

/** Lays a translation beside its source once, for all rules that compare them. */
export function checkBesideSource(
  translation: ParsedPage<Translatable>,
  source: ParsedPage<Translatable>,
): Finding[] {
  // Where the parser gave up there are not the blocks that the author meant.
  if (translation.body.problem || source.body.problem) return [];
  const aligned = alignText(translation, source);
  return rules.flatMap((rule) => rule(aligned));
}
