/**
 * What takes parsing: the rules on one text, and on a translation beside its source. Each result
 * depends on nothing but the files given here, so that it may be kept, and made elsewhere.
 */
import type {AnalysisJob, LookedAtPage} from './analysisJobs';
import type {MarkdownPage, Translatable} from './article';
import type {Finding} from './findings';
import type {Glossary} from './glossary';
import {parseText, type ParsedPage} from './parseText';
import {checkAddressSpaces, checkSwallowed, checkUnreadableAddresses} from './rules/addressFaults';
import {checkBesideSource} from './rules/besideSource';
import {checkMarkup, checkSyntax, checkTruncation} from './rules/body';
import {checkTextEscapes} from './rules/escapes';
import {checkFences} from './rules/fences';
import {checkFootnotes} from './rules/footnotes';
import {checkFusedTags} from './rules/fusedTags';
import {checkDrift} from './rules/glossary';
import {checkHtml, checkUnsafeAddresses} from './rules/markup';
import {checkProse} from './rules/prose/checkProse';
import {checkRepeatedAnchors} from './rules/repeatedAnchors';
import {checkStrayFields} from './rules/strayFields';
import {checkTables} from './rules/tables';
import {checkTextEnd} from './rules/textEnds';
import {checkTitles} from './rules/titles';
import {checkLanguage} from './rules/untranslated';
import {shownSections} from './shownSections';

type TextRule = (parsed: ParsedPage) => Finding[];
type TranslationRule = (
  translation: ParsedPage<Translatable>,
  source: ParsedPage<Translatable>,
  glossary: Glossary,
) => Finding[];

/** The rules on every text. */
const textRules: readonly TextRule[] = [
  checkSyntax,
  checkMarkup,
  checkHtml,
  checkUnsafeAddresses,
  checkTruncation,
  checkFences,
  checkStrayFields,
  checkFusedTags,
  checkTitles,
  checkRepeatedAnchors,
  checkFootnotes,
  checkTables,
  checkTextEscapes,
  checkAddressSpaces,
  checkSwallowed,
  checkUnreadableAddresses,
  checkProse,
  checkTextEnd,
  checkLanguage,
];

/** The rules on a translation and the text it was made from. */
const translationRules: readonly TranslationRule[] = [checkBesideSource, checkDrift];

/** Parses pages and runs the rules over them. A text that is the source of several is parsed once. */
export function analyse(jobs: readonly AnalysisJob[], glossary: Glossary): LookedAtPage[] {
  const texts = new Map<MarkdownPage, ParsedPage>();
  const textOf = <P extends MarkdownPage>(page: P): ParsedPage<P> => {
    const parsed = texts.get(page) ?? parseText(page);
    texts.set(page, parsed);
    return parsed as ParsedPage<P>;
  };
  return jobs.map(({page, original}) => {
    const parsed = textOf(page);
    const findings = textRules.flatMap((rule) => rule(parsed));
    if (page.kind !== 'page' && original) {
      const source = textOf(original);
      findings.push(...translationRules.flatMap((rule) => rule(textOf(page), source, glossary)));
    }
    const sections = shownSections(parsed);
    return {body: parsed.body, findings: mendable(parsed, findings), sections};
  });
}

/** Where front matter does not end, all of it counts as text, and is no text to be mended. */
function mendable({page}: ParsedPage, findings: readonly Finding[]): Finding[] {
  if (page.frontMatter.state !== 'unclosed') return [...findings];
  return findings.map((finding) => {
    const {fix, ...rest} = finding;
    return fix ? rest : finding;
  });
}
