/** The rules on the glossary itself, and `glossary-drift`: translations keep to its words. */
import {toString} from 'mdast-util-to-string';
import {locales, type LocaleCode} from '../../locales';
import type {Translatable} from '../article';
import type {ParsedPage} from '../parseText';
import {createFinding, type Finding} from '../findings';
import type {Glossary, Term, TermForm} from '../glossary';
import {nodesOf} from '../nodes';
import {fieldFindings} from './fields';
import {checkYamlSyntax} from './frontMatter';
import {languageName} from './words';

/** Checks glossary.yml: it is YAML, and its terms say all that a page shows. */
export function checkGlossary({source, yaml, terms}: Glossary): Finding[] {
  return [
    ...checkYamlSyntax(source, yaml),
    ...terms.flatMap(({key, offset, forms, unknown}) => [
      ...forms.flatMap((form) => {
        const name = `“${key}” in ${languageName(form.locale)}`;
        const prefix = `${key}/${form.locale}/`;
        return fieldFindings(source, yaml, form.problems, {name, prefix, offset: form.offset});
      }),
      ...unknown.map((code) =>
        createFinding('unknown-field', source, yaml.places.get(`${key}/${code}`)?.key ?? offset, {
          message: `“${code}” is not the code of a language of this site.`,
          hint: `Write one of ${Object.keys(locales).join(', ')}.`,
        }),
      ),
    ]),
  ];
}

/** A source that says a word less often than this may well have had its sense put otherwise. */
const OFTEN = 3;

/** Compares the words of a translation with those that the glossary has for its source's. */
export function checkDrift(
  translation: ParsedPage<Translatable>,
  source: ParsedPage<Translatable>,
  {terms}: Glossary,
): Finding[] {
  const original = proseOf(source);
  const {locale} = translation.page;
  const own = proseOf(translation);
  return terms.flatMap((term) => {
    const from = formIn(term, source.page.locale);
    const to = formIn(term, locale);
    if (!from || !to) return [];
    const uses = countOf(original, from, source.page.locale);
    if (uses === 0) return [];
    const avoided = avoidedIn(translation, to);
    if (avoided.length > 0) return avoided;
    if (uses < OFTEN || countOf(own, to, locale) > 0) return [];
    return [
      createFinding(
        'glossary-drift',
        translation.page.source,
        translation.page.frontMatter.bodyOffset,
        {
          message: `${source.page.source.path} speaks of “${from.values.form}” ${uses} times, and this text never of “${to.values.form}”.`,
          hint: `Write “${to.values.form}”, as glossary.yml says, or add the word used here to “also” there.`,
        },
      ),
    ];
  });
}

function formIn({forms}: Term, locale: LocaleCode): TermForm | undefined {
  return forms.find((form) => form.locale === locale && form.values.form !== undefined);
}

function avoidedIn({page, root}: ParsedPage<Translatable>, {values}: TermForm): Finding[] {
  const {form = '', also = [], avoid = []} = values;
  // A word to avoid may be part of one that is right.
  const right = [form, ...also].map((word) => fold(word));
  const wrong = avoid.filter((word) => right.every((other) => !other.includes(fold(word))));
  const findings: Finding[] = [];
  for (const {value, position} of wrong.length > 0 ? nodesOf(root, 'text') : []) {
    for (const word of wrong) {
      const at = matcher([word], page.locale).exec(fold(value))?.index;
      if (at === undefined) continue;
      findings.push(
        createFinding('glossary-drift', page.source, (position?.start.offset ?? 0) + at, {
          message: `The glossary of this site has “${form}” for this, and not “${word}”.`,
          hint: `Write “${form}”, in the form that the sentence asks for.`,
        }),
      );
    }
  }
  return findings;
}

function countOf(text: string, {values}: TermForm, locale: LocaleCode): number {
  const {form = '', also = []} = values;
  return [...text.matchAll(matcher([form, ...also], locale))].length;
}

/**
 * Finds words by how they begin: what comes after is an ending. In Arabic script short words,
 * such as “and” and the article, are joined on before. Han text has no spaces to begin after.
 */
function matcher(words: readonly string[], locale: LocaleCode): RegExp {
  const alternatives = words.map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const beginning = {
    Arab: '(?<![\\p{L}\\p{M}])(?:[وفبكل]{0,2}(?:ال|لل)?)',
    Latn: '(?<!\\p{L})',
    Cyrl: '(?<!\\p{L})',
    Hans: '',
  }[locales[locale].script];
  return new RegExp(`${beginning}(?:${alternatives.join('|')})`, 'gu');
}

/** Keeps every offset: one unit stands for one. */
function fold(text: string): string {
  return text
    .replace(/[A-ZА-ЯЁ]/g, (letter) => letter.toLowerCase())
    .replace(/[\u200c\u00a0]/g, ' ');
}

/** The words of a text, its headings and its tables. */
function proseOf({root}: ParsedPage<Translatable>): string {
  const blocks = nodesOf(root, 'paragraph', 'heading', 'tableCell');
  return fold(blocks.map((node) => toString(node)).join('\n'));
}
