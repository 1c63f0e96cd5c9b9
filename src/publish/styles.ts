/** Leaves of the stylesheet what the pages of a language use. */
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import browserslist from 'browserslist';
import {browserslistToTargets, Features, transform} from 'lightningcss';
import {parse, type DefaultTreeAdapterTypes} from 'parse5';
import {parse as parseCss, Root} from 'postcss';
import {PurgeCSS} from 'purgecss';
import {glob} from 'tinyglobby';
import {shortHash} from '../shortHash';
import type {BuiltPage} from './pages';

/** Attributes that the reader's script or the browser sets, and that no built page has. */
export const dynamicAttributes = ['data-theme', 'data-scripts', 'data-can-share', 'open'] as const;

type Names = {
  classes: Set<string>;
  tags: Set<string>;
  ids: Set<string>;
  attributes: Set<string>;
  values: Set<string>;
};

/**
 * Purges a stylesheet by pages, and minifies it.
 * @returns CSS that looks the same on these pages
 */
export async function purgeStyles(css: string, pages: readonly BuiltPage[]): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    css: [{raw: css}],
    content: pages.map(({html}) => ({raw: html, extension: 'html'})),
    extractors: [{extensions: ['html'], extractor: namesIn}],
    dynamicAttributes: [...dynamicAttributes],
    // A selector that names only a state, such as `:focus-visible`, may be met by any element.
    safelist: {standard: [/^:/]},
    variables: true,
    keyframes: true,
    // Faces are named in variables, where PurgeCSS does not look for them.
    fontFace: false,
  });
  const root = parseCss(result?.css ?? css);
  dropOtherLanguages(root, pages);
  dropEmptyLayers(root);
  const code = Buffer.from(root.toString());
  // The browsers of `package.json`: for newer ones it would write what the oldest cannot read.
  const targets = browserslistToTargets(browserslist());
  // We give both themes by variables, and have no use for its own to stand for `light-dark()`.
  const exclude = Features.LightDark;
  return transform({filename: 'styles.css', code, targets, exclude, minify: true}).code.toString();
}

/**
 * Takes out rules for pages in other languages. Only `:root:lang(…)` says so: text in another
 * language may stand in any page.
 */
function dropOtherLanguages(root: Root, pages: readonly BuiltPage[]): void {
  const languages = new Set(
    pages.map(({html}) => /<html\b[^>]*?\slang="?([\w-]+)/.exec(html)?.[1]),
  );
  const isMet = (selector: string): boolean => {
    const [, range] = /^:root:lang\((\w+)\)/.exec(selector) ?? [];
    return !range || [...languages].some((language) => language?.split('-')[0] === range);
  };
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter(isMet);
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
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

/** What selectors can name in a page. Words of its text are not among it. */
function namesIn(html: string) {
  const names: Names = {
    classes: new Set(),
    tags: new Set(),
    ids: new Set(),
    attributes: new Set(),
    values: new Set(),
  };
  collect(parse(html), names);
  return {
    classes: [...names.classes],
    tags: [...names.tags],
    ids: [...names.ids],
    attributes: {names: [...names.attributes], values: [...names.values]},
    undetermined: [],
  };
}

function collect(node: DefaultTreeAdapterTypes.Node, names: Names): void {
  if ('tagName' in node) {
    names.tags.add(node.tagName);
    for (const {name, value} of node.attrs) {
      names.attributes.add(name);
      // Those of classes too: a selector may ask for part of one, `[class*='title']`.
      names.values.add(value);
      if (name === 'class') value.split(/\s+/).forEach((word) => names.classes.add(word));
      if (name === 'id') names.ids.add(value);
    }
  }
  if ('childNodes' in node) node.childNodes.forEach((child) => collect(child, names));
}

/**
 * Purges the stylesheets of a language, under new names that carry their hashes.
 * @returns the pages, which name the new files
 */
export async function publishStyles(
  dir: string,
  pages: readonly BuiltPage[],
): Promise<BuiltPage[]> {
  const files = await glob('assets/css/*.css', {cwd: dir});
  let published = [...pages];
  for (const file of files) {
    const css = await purgeStyles(await readFile(path.join(dir, file), 'utf8'), pages);
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
