/** Leaves of the stylesheet what the pages of a language use. */
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {Features, transform} from 'lightningcss';
import type {DefaultTreeAdapterTypes} from 'parse5';
import {parse as parseCss, Root} from 'postcss';
import {PurgeCSS} from 'purgecss';
import {glob} from 'tinyglobby';
import {cssTargets} from '../browsers';
import {LanguageCache, type CacheOptions} from '../languageCache';
import {shortHash} from '../hash';
import type {BuiltPage} from './pages';

/** Attributes that the reader's script or the browser sets, and that no built page has. */
export const dynamicAttributes = ['data-theme', 'data-scripts', 'data-can-share', 'open'] as const;

/** `languages` are those of whole pages, without script and region: `zh` of `zh-Hans`. */
const nameKinds = ['classes', 'tags', 'ids', 'attributes', 'values', 'languages'] as const;
type NameKind = (typeof nameKinds)[number];

export type NameLists = Readonly<Record<NameKind, readonly string[]>>;

/** What selectors can name in pages. Words of their texts are not among it. */
export class Names implements Readonly<Record<NameKind, ReadonlySet<string>>> {
  readonly classes = new Set<string>();
  readonly tags = new Set<string>();
  readonly ids = new Set<string>();
  readonly attributes = new Set<string>();
  readonly values = new Set<string>();
  readonly languages = new Set<string>();

  /** Adds those that were found elsewhere. */
  addAll(lists: NameLists): void {
    for (const kind of nameKinds) lists[kind].forEach((name) => this[kind].add(name));
  }

  /** All of them as plain data. */
  lists(): NameLists {
    return {
      classes: [...this.classes],
      tags: [...this.tags],
      ids: [...this.ids],
      attributes: [...this.attributes],
      values: [...this.values],
      languages: [...this.languages],
    };
  }

  /** Adds those of a page, or of a part of one. */
  add(node: DefaultTreeAdapterTypes.Node): void {
    if ('tagName' in node) {
      this.tags.add(node.tagName);
      for (const {name, value} of node.attrs) {
        this.attributes.add(name);
        // Those of classes too: a selector may ask for part of one, `[class*='title']`.
        this.values.add(value);
        if (name === 'class') value.split(/\s+/).forEach((word) => this.classes.add(word));
        if (name === 'id') this.ids.add(value);
        if (name === 'lang' && node.tagName === 'html')
          this.languages.add(value.split('-')[0] ?? '');
      }
    }
    if ('childNodes' in node) node.childNodes.forEach((child) => this.add(child));
  }
}

/**
 * Purges a stylesheet by what pages name, and minifies it.
 * @returns CSS that looks the same on these pages
 */
export async function purgeStyles(css: string, names: Names): Promise<string> {
  const found = {
    classes: [...names.classes],
    tags: [...names.tags],
    ids: [...names.ids],
    attributes: {names: [...names.attributes], values: [...names.values]},
    undetermined: [],
  };
  const [result] = await new PurgeCSS().purge({
    css: [{raw: css}],
    content: [{raw: '', extension: 'html'}],
    extractors: [{extensions: ['html'], extractor: () => found}],
    dynamicAttributes: [...dynamicAttributes],
    // A selector that names only a state, such as `:focus-visible`, may be met by any element.
    safelist: {standard: [/^:/]},
    variables: true,
    keyframes: true,
    // Faces are named in variables, where PurgeCSS does not look for them.
    fontFace: false,
  });
  const root = parseCss(result?.css ?? css);
  dropOtherLanguages(root, names.languages);
  if (names.languages.size === 1) dropOverruled(root);
  dropEmptyLayers(root);
  const code = Buffer.from(root.toString());
  // For newer browsers it would write what the oldest cannot read.
  const targets = cssTargets();
  // We give both themes by variables, and have no use for its own to stand for `light-dark()`.
  const exclude = Features.LightDark;
  return transform({filename: 'styles.css', code, targets, exclude, minify: true}).code.toString();
}

/**
 * Takes out rules for pages in other languages. Only `:root:lang(…)` says so: text in another
 * language may stand in any page.
 */
function dropOtherLanguages(root: Root, languages: ReadonlySet<string>): void {
  const isMet = (selector: string): boolean => {
    const [, range] = /^:root:lang\((\w+)\)/.exec(selector) ?? [];
    return !range || languages.has(range);
  };
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter(isMet);
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
}

/** Takes out what `:root` says in vain, as the language of all pages says it anew. */
function dropOverruled(root: Root): void {
  const own = new Set<string>();
  for (const node of [...root.nodes].reverse()) {
    if (node.type !== 'rule' || !/^:root(:lang\(\w+\))?$/.test(node.selector)) continue;
    const isOwn = node.selector !== ':root';
    node.walkDecls((declaration) => {
      if (isOwn) own.add(declaration.prop);
      else if (own.has(declaration.prop)) declaration.remove();
    });
  }
}

/** Takes out layers that hold nothing: those that are named to give them a place, and stay empty. */
function dropEmptyLayers(root: Root): void {
  const filled = new Set<string>();
  root.walkAtRules('layer', ({nodes, params}) => {
    if (nodes) filled.add(params);
  });
  root.walkAtRules('layer', (rule) => {
    if (rule.nodes) return;
    const names = rule.params.split(/\s*,\s*/).filter((name) => filled.has(name));
    if (names.length === 0) rule.remove();
    else rule.params = names.join(',');
  });
}

/**
 * Purges the stylesheets of a language, under new names that carry their hashes.
 * @returns the pages, which name the new files
 */
export async function publishStyles<Page extends BuiltPage>(
  dir: string,
  pages: readonly Page[],
  pageNames: Names,
  cache: CacheOptions,
): Promise<Page[]> {
  const known = new LanguageCache<string>(cache);
  const files = await glob('assets/css/*.css', {cwd: dir});
  let published = [...pages];
  for (const file of files) {
    const built = await readFile(path.join(dir, file), 'utf8');
    const from = ['styles', built, JSON.stringify(pageNames.lists())];
    const css = await known.getOrMake(from, () => purgeStyles(built, pageNames));
    await rm(path.join(dir, file));
    const {screen, print} = splitPrint(css);
    const names = {
      screen: await writeStyles(dir, 'styles', screen),
      print: print && (await writeStyles(dir, 'print', print)),
    };
    published = published.map((page) => ({...page, html: relink(page.html, file, names)}));
  }
  return published;
}

async function writeStyles(dir: string, name: string, css: string): Promise<string> {
  const file = `assets/css/${name}.${shortHash(css)}.css`;
  await writeFile(path.join(dir, file), css);
  return file;
}

/** Names the new files in the place of the old one. No reader waits for the one for paper. */
function relink(html: string, file: string, {screen, print}: Record<'print' | 'screen', string>) {
  const at = html.indexOf(file);
  if (at < 0) return html;
  const end = html.indexOf('>', at) + 1;
  const link = html.slice(html.lastIndexOf('<', at), end);
  const printLink = print && link.replace(file, print).replace(/\s*\/?>$/, ' media=print>');
  return (html.slice(0, end) + printLink + html.slice(end)).replaceAll(file, screen);
}

/** Parts the rules for paper from all others. They are to come last, as they do here. */
export function splitPrint(css: string): {screen: string; print: string} {
  const screen = parseCss(css);
  const print = new Root();
  screen.walkAtRules('media', (rule) => {
    if (rule.params === 'print' && rule.parent === screen) print.append(rule.remove());
  });
  return {screen: screen.toString(), print: print.toString()};
}
