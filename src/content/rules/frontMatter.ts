/** Rules on front matter: `front-matter-missing`, `yaml-syntax`, and its fields. */
import type {MarkdownPage} from '../article';
import {createFinding, type Finding} from '../findings';
import type {FrontMatterState} from '../frontMatter';
import type {SourceFile} from '../source';
import {isTranslation} from '../translations';
import type {YamlSource} from '../yaml';
import {fieldFindings} from './fields';
import {yamlWords} from './yamlWords';

type Words = {readonly message: string; readonly hint: string};

const stateWords: Record<Exclude<FrontMatterState, 'missing' | 'present'>, Words> = {
  late: {
    message: 'The front matter does not begin on the first line, so it is read as text.',
    hint: 'Delete everything above this line.',
  },
  unclosed: {
    message: 'The front matter never ends.',
    hint: 'Put a line “---” after its last key, before the text.',
  },
};

/** Checks the front matter of an article or a page; a broken one is reported once. */
export function checkFrontMatter(page: MarkdownPage): Finding[] {
  const {source, frontMatter} = page;
  const {state, offset, yaml} = frontMatter;
  if (state !== 'present') {
    const words = state === 'missing' ? missingWords(page) : stateWords[state];
    return [createFinding('front-matter-missing', source, offset, words)];
  }
  if (yaml.problem) {
    return checkYamlSyntax(source, yaml);
  }
  const owner = {name: 'The front matter', prefix: '', offset};
  return [...fieldFindings(source, yaml, page.fieldProblems, owner), ...checkCombinations(page)];
}

function missingWords({kind}: MarkdownPage): Words {
  const fields = kind === 'article' ? 'title, description and authors' : 'title and description';
  return {
    message: 'The file has no front matter.',
    hint: `Begin it with a line “---”, then ${fields}, then a line “---”.`,
  };
}

/** `yaml-syntax`: the first line that is not YAML. What follows it would only confuse. */
export function checkYamlSyntax(source: SourceFile, {problem}: YamlSource): Finding[] {
  if (!problem) {
    return [];
  }
  const {message, hint, offset} = yamlWords(source, problem);
  return [createFinding('yaml-syntax', source, offset, {message, hint, excerpt: 'with-excerpt'})];
}

/** Fields that are right by themselves, but cannot stand together. */
function checkCombinations(page: MarkdownPage): Finding[] {
  const {source, frontMatter, fields} = page;
  const findings: Finding[] = [];
  const report = (field: string, message: string, hint: string): void => {
    const offset = frontMatter.yaml.places.get(field)?.key ?? 0;
    findings.push(createFinding('field-invalid', source, offset, {message, hint}));
  };
  if (fields.draft && fields.unlisted) {
    report(
      'unlisted',
      'A draft is not published, so it cannot be unlisted too.',
      'Keep one of “draft” and “unlisted”.',
    );
  }
  const {toc_min_heading_level: min = 2, toc_max_heading_level: max = 6} = fields;
  if (min > max) {
    report(
      'toc_min_heading_level',
      `“toc_min_heading_level” (${min}) is greater than “toc_max_heading_level” (${max}).`,
      'The smaller number goes to “toc_min_heading_level”.',
    );
  }
  if (page.kind === 'article' && page.fields.authorship && isTranslation(page)) {
    report(
      'authorship',
      'A translation has no “authorship”: “translation” says how it was made.',
      'Keep one of “authorship” and “translation”.',
    );
  }
  return findings;
}
