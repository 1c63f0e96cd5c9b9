/** The glossary: how each language writes the words of the site's subject. */
import {isLocaleCode, localeCodes, type LocaleCode} from '../locales';
import {readFields, type FieldProblem} from './fields';
import {termFields, type TermValues} from './schemas';
import type {SourceFile} from './source';
import {emptyYaml, isRecord, parseYaml, type YamlSource} from './yaml';

/** The glossary's file, from the site folder. */
export const glossaryFile = 'glossary.yml';

/** One term in one language. */
export type TermForm = {
  readonly locale: LocaleCode;
  /** Where it stands in the file. */
  readonly offset: number;
  readonly values: TermValues;
  readonly problems: readonly FieldProblem[];
};

export type Term = {
  readonly key: string;
  readonly offset: number;
  readonly forms: readonly TermForm[];
  /** Keys that are codes of no language of the site. */
  readonly unknown: readonly string[];
};

export type Glossary = {
  readonly source: SourceFile;
  readonly exists: boolean;
  readonly yaml: YamlSource;
  readonly terms: readonly Term[];
};

/** Reads glossary.yml; nothing stands for a file that does not exist. Never throws. */
export function parseGlossary(source: SourceFile | undefined): Glossary {
  const yaml = source ? parseYaml(source.text) : emptyYaml;
  const terms = Object.entries(yaml.data).map(([key, value]) => {
    const languages = isRecord(value) ? value : {};
    return {
      key,
      offset: yaml.places.get(key)?.key ?? 0,
      forms: localeCodes.flatMap((locale) => readForm(locale, languages[locale], key, yaml)),
      unknown: Object.keys(languages).filter((code) => !isLocaleCode(code)),
    };
  });
  return {
    source: source ?? {path: glossaryFile, text: ''},
    exists: source !== undefined,
    yaml,
    terms,
  };
}

function readForm(
  locale: LocaleCode,
  data: unknown,
  key: string,
  {places}: YamlSource,
): TermForm[] {
  if (data === undefined) return [];
  const {values, problems} = readFields(termFields, isRecord(data) ? data : {});
  return [{locale, offset: places.get(`${key}/${locale}`)?.key ?? 0, values, problems}];
}

/** What a term is called in a language, and how it is explained there; nothing if it lacks either. */
export function termIn(
  {forms}: Term,
  locale: LocaleCode,
): {readonly form: string; readonly definition: string} | undefined {
  const {form, definition} = forms.find((entry) => entry.locale === locale)?.values ?? {};
  return form !== undefined && definition !== undefined ? {form, definition} : undefined;
}

/** A term as a page shows it. Plain data. */
export type ShownTerm = {
  readonly key: string;
  readonly form: string;
  readonly definition: string;
  /** What other languages call it, in the order of the locale table. */
  readonly others: readonly {readonly locale: LocaleCode; readonly form: string}[];
};
