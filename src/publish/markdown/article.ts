/** An article as one Markdown document that says of itself what its page says. */
import type {Link, List, ListItem, Paragraph, PhrasingContent, RootContent} from 'mdast';
import type {Locale} from '../../locales';
import type {ArticlePage} from '../articlePage';
import {blocksOf} from './fromHtml';
import {printMarkdown} from './print';

/** What a language calls the facts about an article, each with `{value}` in it. */
export type ArticleWords = Readonly<Record<FactName, string>>;

type FactName = 'address' | 'authors' | 'changed' | 'language' | 'license' | 'published';

type Options = {
  readonly locale: Pick<Locale, 'htmlLang' | 'label'>;
  readonly words: ArticleWords;
  readonly license: {readonly name: string; readonly url: string};
};

/**
 * Writes a whole article as CommonMark with GFM: its title, what it is about, who wrote it when,
 * how it came to be, its address and licence, and then the text. Dates are ISO 8601, which is
 * the same in every calendar.
 *
 * @param page is consumed: what is no text is taken out of it
 */
export function writeArticle({data, text, provenance}: ArticlePage, options: Options): string {
  const {locale, license} = options;
  const published = data.datePublished.slice(0, 10);
  const changed = data.dateModified.slice(0, 10);
  const facts: [FactName, PhrasingContent[]][] = [
    ['authors', listed(data.author)],
    ['published', [word(published)]],
    ...(changed === published ? [] : [['changed', [word(changed)]] as [FactName, [Text]]]),
    ['language', [word(`${locale.label} (${locale.htmlLang})`)]],
    ['address', [link(data.url, data.url)]],
    ['license', [link(license.name, license.url)]],
  ];
  return printMarkdown([
    {type: 'heading', depth: 1, children: [word(data.headline)]},
    paragraph([word(data.description)]),
    factList(facts.map(([name, value]) => fill(options.words[name], value))),
    ...(provenance ? blocksOf(provenance, data.url) : []),
    ...blocksOf(text, data.url),
  ]);
}

type Text = Extract<PhrasingContent, {type: 'text'}>;

function listed(authors: ArticlePage['data']['author']): PhrasingContent[] {
  return authors.flatMap(({name, url}, at) => [
    ...(at > 0 ? [word(', ')] : []),
    url ? link(name, url) : word(name),
  ]);
}

/** Puts a value in its place in the words around it. */
function fill(words: string, value: PhrasingContent[]): PhrasingContent[] {
  const [before = '', after = ''] = words.split('{value}');
  return [word(before), ...value, ...(after ? [word(after)] : [])];
}

function factList(facts: readonly PhrasingContent[][]): RootContent {
  const items = facts.map((fact): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(fact)],
  }));
  const list: List = {type: 'list', ordered: false, spread: false, children: items};
  return list;
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children};
}

function link(text: string, url: string): Link {
  return {type: 'link', url, children: [word(text)]};
}

function word(value: string): Text {
  return {type: 'text', value};
}
