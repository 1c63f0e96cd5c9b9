/**
 * Rules on front matter: `front-matter-missing`, `front-matter-language`, `yaml-syntax`, `mdx-field`,
 * and its fields.
 */
import type {MarkdownPage} from '../article';
import {createFinding, type Finding} from '../findings';
import type {FrontMatterState} from '../frontMatter';
import type {SourceFile} from '../source';
import {isTranslation} from '../translations';
import type {YamlSource} from '../yaml';
import {fieldFindings} from './fields';
import {yamlWords} from './yamlWords';

type Words = {readonly message: string; readonly hint: string};

const stateWords: Record<Exclude<FrontMatterState, 'foreign' | 'missing' | 'present'>, Words> = {
  late: {
    message: 'The front matter does not begin on the first line, so it is read as text.',
    hint: 'Delete everything above this line.',
  },
  unclosed: {
    message: 'The front matter never ends.',
    hint: 'Put a line “---” after its last field, before the text.',
  },
};

/** Checks the front matter of an article or a page; a broken one is reported once. */
export function checkFrontMatter(page: MarkdownPage): Finding[] {
  const {source, frontMatter} = page;
  const {state, offset, yaml} = frontMatter;
  if (state === 'foreign') {
    return [checkLanguage(page)];
  }
  if (state !== 'present') {
    const words = state === 'missing' ? missingWords(page) : stateWords[state];
    return [createFinding('front-matter-missing', source, offset, words)];
  }
  if (yaml.problem) {
    return checkYamlSyntax(source, yaml);
  }
  const owner = {name: 'The front matter', prefix: '', offset};
  const problems = page.fieldProblems.filter(({field}) => field !== 'mdx');
  return [
    ...fieldFindings(source, yaml, problems, owner),
    ...checkMdxField(page),
    ...checkCombinations(page),
  ];
}

function missingWords({kind}: MarkdownPage): Words {
  const fields = kind === 'article' ? 'title, description and authors' : 'title and description';
  return {
    message: 'The file has no front matter.',
    hint: `Begin it with a line “---”, then ${fields}, then a line “---”.`,
  };
}

/** `front-matter-language`: other languages than YAML are not read, and one of them would be run. */
function checkLanguage({source, frontMatter: {offset}}: MarkdownPage): Finding {
  const [opening = ''] = /^.*/.exec(source.text.replace(/^\uFEFF/, '')) ?? [];
  const [language = ''] = /^\S+/.exec(source.text.slice(offset)) ?? [];
  const isYaml = /^ya?ml$/i.test(language);
  return createFinding('front-matter-language', source, offset, {
    message: `The front matter opens with “${opening.trimEnd()}”, and only “---” alone on its line opens one that is read.`,
    hint: isYaml
      ? `Take “${language}” out.`
      : 'Write each field on a line like title: "A title", and a line “---” above and below them all.',
    excerpt: 'with-excerpt',
    ...(isYaml && {fix: [{start: offset, end: offset + language.length, text: ''}]}),
  });
}

/** `mdx-field`: in Docusaurus it makes a program of a text, whatever its file is called. */
function checkMdxField({source, frontMatter: {yaml}}: MarkdownPage): Finding[] {
  if (!Object.hasOwn(yaml.data, 'mdx')) return [];
  return [
    createFinding('mdx-field', source, yaml.places.get('mdx')?.key ?? 0, {
      message: '“mdx” would set how the text is read; here the file’s name alone decides that.',
      hint: 'Delete the field. A text with components in it is a file that ends in .mdx.',
    }),
  ];
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
      'A draft is not published, so it cannot also be unlisted.',
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
  if (page.kind !== 'page' && page.fields.authorship && isTranslation(page)) {
    report(
      'authorship',
      'A translation has no “authorship”: “translation” says how it was made.',
      'Keep one of “authorship” and “translation”.',
    );
  }
  return findings;
}
