/**
 * Rules on translations: `translation-source-missing`, `translation-hashes`,
 * `translation-partial`, `translation-outdated`, `translation-undeclared`, `tags-differ`.
 */
import type {LocaleCode} from '../../locales';
import type {Translatable} from '../article';
import {createFinding, type Finding, type FindingId} from '../findings';
import {
  allVersions,
  compare,
  isTranslation,
  sectionsOf,
  sourceOf,
  type Comparison,
  type SectionRef,
  type Versions,
} from '../translations';
import type {ContentTree} from '../tree';
import {andList, commaList, languageList, languageName, nounOf} from './words';

/** Checks every text against its versions in other languages. */
export function checkTranslations(tree: ContentTree): Finding[] {
  return allVersions(tree).flatMap((family) =>
    [...family.byLocale.values()].flatMap((text) =>
      // Without its front matter a text may only seem to say nothing of its source.
      text.frontMatter.state !== 'present' || text.frontMatter.yaml.problem
        ? []
        : isTranslation(text)
          ? checkTranslation(text, family)
          : checkDeclared(text, family),
    ),
  );
}

type Details = {readonly message: string; readonly hint: string};

/** A finding at the value of a field, or at the beginning of the front matter. */
function findingAt(id: FindingId, text: Translatable, field: string, details: Details): Finding {
  const {places} = text.frontMatter.yaml;
  const place = places.get(field) ?? places.get('translation');
  return createFinding(id, text.source, place?.value ?? 0, details);
}

function checkTranslation(text: Translatable, family: Versions): Finding[] {
  const {translation} = text.fields;
  if (!translation) {
    return [];
  }
  const source = sourceOf(text, family);
  if (source) {
    return [...checkText(text, translation.sections, source), ...checkTags(text, source)];
  }
  const words = noSource(translation.from, text, family);
  return [findingAt('translation-source-missing', text, 'translation/from', words)];
}

/** The gravest of what is wrong: the others would follow from it. */
function checkText(text: Translatable, listed: readonly string[], source: Translatable): Finding[] {
  const comparison = compare(text, source);
  const fault = hashesFault(listed, comparison, source);
  if (fault) {
    const field = `translation/sections${fault.item === undefined ? '' : `/${fault.item}`}`;
    return [findingAt('translation-hashes', text, field, fault)];
  }
  if (comparison.missing.length > 0) {
    return [
      findingAt('translation-partial', text, 'translation', {
        message: `The translation lacks, or has left empty, ${sectionList(comparison.missing)} of ${source.source.path}.`,
        hint: 'Translate what is missing, each section under its heading.',
      }),
    ];
  }
  const changes = changeWords(comparison);
  return changes.length === 0
    ? []
    : [
        findingAt('translation-outdated', text, 'translation/sections', {
          message: `Since this translation was made, ${source.source.path} has changed: ${changes.join('; ')}.`,
          hint: `Bring the text up to date, then put in the new hashes: ${newLine(comparison)}`,
        }),
      ];
}

function noSource(from: LocaleCode, text: Translatable, {byLocale}: Versions): Details {
  const others = [...byLocale.keys()].filter((code) => code !== text.locale);
  const message =
    from === text.locale
      ? `The translation says that it was made from its own language, ${languageName(from)}.`
      : `The translation was made from ${languageName(from)}, and there is no such ${nounOf(text)} in ${languageName(from)}.`;
  const hint =
    others.length === 0
      ? 'If the source was renamed, give this file the same name. If it was deleted, put “authorship: {method: human}” in place of “translation”.'
      : `The ${nounOf(text)} exists in ${languageList(others)}: write from: ${others[0]}, or restore its source.`;
  return {message, hint};
}

/** Why a list of hashes cannot be that of its source. */
function hashesFault(
  listed: readonly string[],
  comparison: Comparison,
  source: Translatable,
): (Details & {readonly item?: number}) | undefined {
  const hint = `If the text was made from ${source.source.path} as it is now, write: ${newLine(comparison)}`;
  if (listed.length === 0) {
    return {message: 'The translation does not list the sections it was made from.', hint};
  }
  const item = listed.findIndex((hash) => !/^[0-9a-f]{8}$/.test(hash));
  if (item >= 0) {
    return {
      item,
      message:
        'This is not the hash of a section: a hash has eight characters, each a digit or one of a–f.',
      hint,
    };
  }
  // Of a text with one section any change leaves none of the hashes; it is merely outdated.
  const isForeign =
    listed.length > 1 && !sectionsOf(source).some(({hash}) => listed.includes(hash));
  return isForeign
    ? {
        message: `The translation was made from another text: none of its hashes is one of ${source.source.path}.`,
        hint,
      }
    : undefined;
}

function newLine({hashes}: Comparison): string {
  return `sections: [${hashes.join(', ')}]`;
}

function changeWords({changed, removed}: Comparison): string[] {
  return [
    ...(changed.length > 0
      ? [`${sectionList(changed)} ${changed.length === 1 ? 'is' : 'are'} new or rewritten`]
      : []),
    ...(removed.length > 0
      ? [`${sectionList(removed)} ${removed.length === 1 ? 'is' : 'are'} gone from it`]
      : []),
  ];
}

/** “the introduction, “Method” and “Results””. */
function sectionList(sections: readonly SectionRef[]): string {
  return andList(
    sections.map(({index, heading}) =>
      index === 0 ? 'the introduction' : heading ? `“${heading}”` : `section ${index}`,
    ),
  );
}

/** `translation-undeclared`: of a text’s versions one is the original; others say what they are. */
function checkDeclared(text: Translatable, {original}: Versions): Finding[] {
  if (!original || text === original || text.fields.authorship) {
    return [];
  }
  const hashes = sectionsOf(original).map(({hash}) => hash);
  const line = `translation: {from: ${original.locale}, sections: [${hashes.join(', ')}], method: human}`;
  return [
    createFinding('translation-undeclared', text.source, 0, {
      message: `Neither this ${nounOf(text)} nor ${original.source.path} says which was made from the other.`,
      hint: `If this one is a translation, add: ${line}. If it was written in ${languageName(text.locale)}, add: authorship: {method: human}`,
    }),
  ];
}

/** `tags-differ`: readers of every language find an article under the same tags. */
function checkTags(article: Translatable, source: Translatable): Finding[] {
  if (article.kind !== 'article' || source.kind !== 'article') return [];
  if ([source, article].some(hasBadTags)) {
    return [];
  }
  const own = article.fields.tags ?? [];
  const others = source.fields.tags ?? [];
  const lacks = others.filter((key) => !own.includes(key));
  const extra = own.filter((key) => !others.includes(key));
  if (lacks.length === 0 && extra.length === 0) {
    return [];
  }
  const differences = [
    ...(lacks.length > 0 ? [`it lacks ${commaList(lacks)}`] : []),
    ...(extra.length > 0 ? [`it has ${commaList(extra)} besides`] : []),
  ];
  return [
    findingAt('tags-differ', article, 'tags', {
      message: `The article has other tags than ${source.source.path}: ${andList(differences)}.`,
      hint:
        others.length > 0
          ? `Write: tags: [${others.join(', ')}]`
          : 'Delete the tags, or add them there.',
    }),
  ];
}

function hasBadTags({frontMatter, fieldProblems}: Translatable): boolean {
  return (
    frontMatter.state !== 'present' ||
    frontMatter.yaml.problem !== undefined ||
    fieldProblems.some(({field}) => field === 'tags')
  );
}
