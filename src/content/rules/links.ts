/** The rule `broken-link`: links lead to pages, files and headings that exist. */
import type {MarkdownPage} from '../article';
import {createFinding, type Finding} from '../findings';
import {articlesDir, folderOf, pagesDir} from '../layout';
import {permalink} from '../permalinks';
import {isServedFile, localesWith, splitPrefix, type SiteIndex} from '../siteIndex';
import {joinPath, parseTarget, resolveAddress, type Target} from '../target';
import type {Reference} from '../reference';
import {commaList, didYouMean, languageList, languageName} from './words';

type Fault = {message: string; hint: string};

/** Checks the links of an article or a page. Other sites are not asked. */
export function checkLinks(page: MarkdownPage, site: SiteIndex): Finding[] {
  return page.body.references
    .filter(({kind}) => kind === 'link')
    .flatMap((link) => {
      const fault = linkFault(parseTarget(link.url), link, page, site);
      return fault ? [createFinding('broken-link', page.source, link.offset, fault)] : [];
    });
}

function linkFault(
  target: Target,
  link: Reference,
  page: MarkdownPage,
  site: SiteIndex,
): Fault | undefined {
  switch (target.kind) {
    case 'external':
    case 'undecodable':
      return undefined;
    case 'empty':
      return {
        message: 'The link leads nowhere: its address is empty.',
        hint: 'Write an address between “(” and “)”.',
      };
    case 'anchor':
      return anchorFault(target.anchor, page, page);
    case 'markdown':
      return markdownFault(target, page, site);
    case 'absolute':
      return addressFault(target.path, target.anchor, page, site);
    case 'relative':
      return relativeFault(target, link, page, site);
  }
}

/** A link to a Markdown file is a link to its page. */
function markdownFault(
  {path, anchor}: {path: string; anchor?: string},
  page: MarkdownPage,
  site: SiteIndex,
): Fault | undefined {
  const found = placesOf(path, page).flatMap((file) => site.markdownByFile.get(file) ?? [])[0];
  if (!found) {
    return missingFile(path, page, site);
  }
  if (found.kind !== page.kind || found.locale !== page.locale) {
    return foreignFile(path, found, page, site);
  }
  return found.fields.draft ? draftFault : anchorFault(anchor, found, page);
}

/** Where Docusaurus looks for a Markdown file (utils, `markdownLinks.ts`). */
function placesOf(path: string, {kind, locale, source}: MarkdownPage): string[] {
  const root = kind === 'article' ? articlesDir(locale) : pagesDir(locale);
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

const draftFault: Fault = {
  message: 'The link leads to a draft, which has no page yet.',
  hint: 'Publish the draft first, or take the link out.',
};

function missingFile(path: string, page: MarkdownPage, site: SiteIndex): Fault {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const all = [...site.markdownByFile.values()].filter(({kind}) => kind === page.kind);
  const nameOf = (file: string): string => file.slice(folderOf(file).length + 1);
  const elsewhere = all.filter(({source}) => nameOf(source.path) === name);
  const own = all.filter(({locale}) => locale === page.locale);
  const message = `There is no file “${path}” in ${languageName(page.locale)}.`;
  if (elsewhere.some(({locale}) => locale === page.locale)) {
    return {
      message,
      hint: `The file lies elsewhere; link its address instead: ${elsewhere[0]?.path}`,
    };
  }
  if (elsewhere.length > 0) {
    const languages = languageList(elsewhere.map(({locale}) => locale));
    return {message, hint: `It exists in ${languages}: translate it first, or take the link out.`};
  }
  const guess = didYouMean(
    name,
    own.map(({source}) => nameOf(source.path)),
  );
  return {message, hint: `${guess}Write the name of a file in the same folder.`};
}

/** An address that begins with a slash means the page in the language of the text. */
function addressFault(
  written: string,
  anchor: string | undefined,
  page: MarkdownPage,
  site: SiteIndex,
): Fault | undefined {
  if (isServedFile(site, written)) {
    return undefined;
  }
  const {locale} = page;
  const address = permalink(written.replace(/\/index\.html$/, ''));
  const target = site.markdownByAddress[locale].get(address);
  if (site.addresses[locale].has(address)) {
    return target && anchorFault(anchor, target, page);
  }
  if (target?.fields.draft) {
    return draftFault;
  }
  return missingPage(address, page, site);
}

function missingPage(address: string, {locale}: MarkdownPage, site: SiteIndex): Fault {
  const prefixed = splitPrefix(address);
  if (prefixed && site.addresses[prefixed.locale].has(prefixed.address)) {
    return {
      message: `The address “${address}” names a language.`,
      hint:
        prefixed.locale === locale
          ? `Write ${prefixed.address}: a link stays in its own language.`
          : `A link stays in its own language, ${languageName(locale)}; readers switch by the menu.`,
    };
  }
  const others = localesWith(site, address, locale);
  const message = `There is no page “${address}” in ${languageName(locale)}.`;
  if (others.length > 0) {
    const exists = `It exists in ${languageList(others)}`;
    return {message, hint: `${exists}: translate it first, or take the link out.`};
  }
  if (site.tree.locales[locale].tags.entries.some(({path}) => path === address)) {
    return {message, hint: 'A tag has a page once a published article has the tag.'};
  }
  const guess = didYouMean(address, [...site.addresses[locale]]);
  return {
    message,
    hint: `${guess}An address is written without site and language, like /about/ or /2026/02/28/slug/.`,
  };
}

/** A file beside the article, or else an address relative to its page. */
function relativeFault(
  {path, anchor}: {path: string; anchor?: string},
  link: Reference,
  page: MarkdownPage,
  site: SiteIndex,
): Fault | undefined {
  const file = path.startsWith('@site/')
    ? path.slice('@site/'.length)
    : joinPath(folderOf(page.source.path), path);
  if (site.tree.files.has(file)) {
    return link.via === 'inline'
      ? undefined
      : {
          message: `The file “${path}” is not published with a link like this.`,
          hint: `Write the address in the link itself: [text](${path})`,
        };
  }
  if (path.startsWith('@site/') || /\.[a-z0-9]{1,5}$/i.test(path)) {
    return {
      message: `There is no file “${path}” beside this one.`,
      hint: 'Put the file into the folder of the article, or correct its name.',
    };
  }
  return addressFault(resolveAddress(page.path, path), anchor, page, site);
}

/** `#…` has to be the id of a heading or of a tag. Top and nothing are always there. */
function anchorFault(
  anchor: string | undefined,
  target: MarkdownPage,
  page: MarkdownPage,
): Fault | undefined {
  const {anchors, problem} = target.body;
  if (!anchor || anchor === 'top' || problem || anchors.includes(anchor)) {
    return undefined;
  }
  const place = target === page ? 'this page' : target.source.path;
  const known = anchors.map((id) => `#${id}`);
  return {
    message: `No heading of ${place} has the id “#${anchor}”.`,
    hint:
      known.length === 0
        ? 'The page has no headings; take “#” and what follows it out.'
        : `${didYouMean(`#${anchor}`, known)}Its ids: ${commaList(known)}.`,
  };
}
