/** The part of `broken-link` on links to Markdown files. */
import type {MarkdownPage} from '../article';
import {contentDir, folderOf, stemOf} from '../layout';
import type {Reference} from '../reference';
import type {SiteIndex} from '../siteIndex';
import {joinPath} from '../target';
import {anchorFault, unpublishedFault, type Fault} from './linkFaults';
import {didYouMean, languageList, languageName} from './words';

/** A link to a Markdown file is a link to its page. */
export function fileFault(
  {path, anchor}: {path: string; anchor?: string},
  link: Reference,
  page: MarkdownPage,
  site: SiteIndex,
): Fault | undefined {
  if (link.via === 'html') {
    return {
      message: `An HTML tag cannot link to the file “${path}”.`,
      hint: `Write: [text](${path})`,
    };
  }
  const found = placesOf(path, page).flatMap((file) => site.markdownByFile.get(file) ?? [])[0];
  if (!found) {
    return missingFile(path, page, site);
  }
  if (found.kind !== page.kind || found.locale !== page.locale) {
    return foreignFile(path, found, page, site);
  }
  return unpublishedFault(found, page, site) ?? anchorFault(anchor, found, page, site);
}

/** Where Docusaurus looks for a Markdown file (utils, `markdownLinks.ts`). */
function placesOf(path: string, {kind, locale, source}: MarkdownPage): string[] {
  const root = contentDir(kind, locale);
  const folder = folderOf(source.path);
  if (path.startsWith('@site/')) {
    return [path.slice('@site/'.length)];
  }
  if (path.startsWith('/')) {
    return [joinPath(root, path), joinPath('', path)];
  }
  const folders = path.startsWith('.') ? [folder] : [folder, root, ''];
  return folders.map((from) => joinPath(from, path));
}

/** Docusaurus resolves files of the same kind and language only. */
function foreignFile(
  path: string,
  found: MarkdownPage,
  {locale}: MarkdownPage,
  site: SiteIndex,
): Fault {
  const version = [...site.markdownByAddress[locale].values()].find(
    ({kind, name}) => kind === found.kind && name === found.name,
  );
  return {
    message: `“${path}” cannot be linked by its file from here.`,
    hint: version
      ? `Link its address in ${languageName(locale)}: ${version.path}`
      : `There is no ${languageName(locale)} version of it: translate it first, or take the link out.`,
  };
}

function missingFile(path: string, page: MarkdownPage, site: SiteIndex): Fault {
  const name = stemOf(path).split('/').at(-1) ?? '';
  const all = [...site.markdownByFile.values()].filter(({kind}) => kind === page.kind);
  const own = all.filter(({locale}) => locale === page.locale);
  const message = `There is no file “${path}” in ${languageName(page.locale)}.`;
  const elsewhere = own.find((other) => other.name === name);
  if (elsewhere) {
    return {
      message,
      hint: `The article is in ${elsewhere.source.path}; link its address: ${elsewhere.path}`,
    };
  }
  const foreign = all.filter((other) => other.name === name);
  if (foreign.length > 0) {
    const languages = languageList(foreign.map(({locale}) => locale));
    return {message, hint: `It exists in ${languages}: translate it first, or take the link out.`};
  }
  const guess = didYouMean(
    path,
    own.map((other) => nameInFolder(other, page)),
  );
  return {message, hint: `${guess}Write the name of a file in the same folder.`};
}

/** How a link would name the file of another page. */
function nameInFolder({source}: MarkdownPage, page: MarkdownPage): string {
  const folder = `${folderOf(page.source.path)}/`;
  return source.path.startsWith(folder) ? `./${source.path.slice(folder.length)}` : source.path;
}
