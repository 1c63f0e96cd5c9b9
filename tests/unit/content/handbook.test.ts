import {describe, expect, it} from 'vitest';
import {buildGraph} from '../../../src/content/graph';
import {allLocales} from '../../../src/content/tree';
import {check, collections, page, translatedFrom, treeOf} from './site';

const FA = 'i18n/fa/docusaurus-plugin-content-docs/current';
const options = {postsPerPage: 10};

describe('the handbook', () => {
  it('has an address for each page, as Docusaurus gives it', () => {
    const tree = treeOf({
      'docs/index.md': page(),
      'docs/write.md': page(),
      'docs/rules/index.md': page(),
      'docs/rules/readme.md': page(),
      'docs/rules/rules.md': page(),
      'docs/rules/a-rule.mdx': page(),
      'docs/_part.md': page(),
      'docs/moved.md': page().replace('---\n\n', 'slug: elsewhere\n---\n\n'),
      'docs/rules/top.md': page().replace('---\n\n', 'slug: /top\n---\n\n'),
    });
    expect(tree.locales.en.handbook.map(({name, path}) => [name, path])).toEqual([
      ['index', '/handbook/'],
      ['moved', '/handbook/elsewhere/'],
      ['rules/a-rule', '/handbook/rules/a-rule/'],
      ['rules', '/handbook/rules/'],
      ['rules', '/handbook/rules/'],
      ['rules', '/handbook/rules/'],
      ['rules/top', '/handbook/top/'],
      ['write', '/handbook/write/'],
    ]);
  });

  it('exists in each language as far as that has it', () => {
    const tree = treeOf({
      ...collections,
      'docs/index.md': page(),
      'docs/translate.md': page(),
      [`${FA}/translate.md`]: page(),
    });
    const {pages} = buildGraph(tree, options);
    const locales = (id: string) => pages[id]?.versions.map(({locale}) => locale);
    expect(locales('handbook:translate')).toEqual(['en', 'fa']);
    expect(locales('handbook:index')).toEqual(['en']);
    expect(allLocales(tree).flatMap(({handbook}) => handbook)).toHaveLength(3);
  });

  it('is checked as other pages are, with fields of its own', () => {
    const text = page('[a](./nowhere.md) and [b](./write.md#no-such-section)\n');
    const report = check({
      'docs/index.md': text.replace('---\n\n', 'sidebar_position: "2"\ntags: [research]\n---\n\n'),
      'docs/write.md': page('## A section\n\n[back](./index.md)\n'),
    });
    expect(report.split('\n\n').map((finding) => finding.split('\n')[0])).toEqual([
      'docs/index.md:4:19 error field-invalid',
      'docs/index.md:5:1 warning unknown-field',
      'docs/index.md:8:1 error broken-link',
      'docs/index.md:8:23 error broken-link',
    ]);
  });

  describe('in another language', () => {
    const source = 'Write.\n\n## Where {#where}\n\nIn 12 files.\n';
    const target = 'بنویسید.\n\n## کجا {#where}\n\nدر ۱۲ پرونده.\n';
    const made = translatedFrom('en', source);
    const version = (body: string, line: string) =>
      page(body).replace('---\n\n', `${line}\n---\n\n`);
    const pair = (from: string, to: string) => ({
      ...collections,
      'docs/write.md': page(from),
      [`${FA}/write.md`]: version(to, made),
    });

    it('is as far as its source says what it said', () => {
      expect(check(pair(source, target))).toBe('');
      const stateOf = (files: Record<string, string>) =>
        buildGraph(treeOf(files), options).pages['handbook:write']?.versions.map(
          ({locale, state, from}) => [locale, state, from],
        );
      expect(stateOf(pair(source, target))).toEqual([
        ['en', 'original', undefined],
        ['fa', 'current', 'en'],
      ]);
      expect(stateOf(pair(source.replace('Write', 'Type'), target))?.[1]).toEqual([
        'fa',
        'outdated',
        'en',
      ]);
    });

    it.each([
      ['translation-outdated', source.replace('Write', 'Type'), target],
      ['translation-partial', source, target.replace('در ۱۲ پرونده.', '')],
      ['anchor-differs', source, target.replace('{#where}', '{#there}')],
      ['figure-missing', source, target.replace('۱۲', '۱۳')],
    ])('is held to its source: %s', (id, from, to) => {
      expect(check(pair(from, to))).toContain(id);
    });

    it('says which of the two was made from the other, and from a page that is there', () => {
      expect(check({'docs/write.md': page(), [`${FA}/write.md`]: page('متن.\n')})).toContain(
        'Neither this page nor docs/write.md says which was made from the other.',
      );
      expect(check({[`${FA}/write.md`]: version(target, made)})).toContain(
        'there is no such page in English',
      );
    });
  });

  it('leaves out drafts, and leads to nothing in a language that lacks a page', () => {
    const report = check({
      'docs/write.md': page(),
      [`${FA}/translate.md`]: page('[نوشتن](./write.md)\n'),
      'docs/draft.md': page().replace('---\n\n', 'draft: true\n---\n\n'),
      'docs/index.md': page('[a](./draft.md)\n'),
    });
    expect(report).toContain(`${FA}/translate.md:6:1 error broken-link`);
    expect(report).toContain('docs/index.md:6:1 error broken-link');
  });
});
