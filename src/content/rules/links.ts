/** The rule `broken-link`: links lead to pages, files and headings that exist. */
import type {MarkdownPage} from '../article';
import {createFinding, type Finding} from '../findings';
import {folderOf} from '../layout';
import {permalink} from '../permalinks';
import {bodyOf, isServedFile, localesWith, splitPrefix, type SiteIndex} from '../siteIndex';
import {joinPath, parseTarget, resolveAddress, type Target} from '../target';
import type {Reference} from '../reference';
import {fileFault} from './fileLinks';
import {anchorFault, unpublishedFault, type Fault} from './linkFaults';
import {didYouMean, languageList, languageName} from './words';

/** Checks the links of an article or a page. Other sites are not asked. */
export function checkLinks(page: MarkdownPage, site: SiteIndex): Finding[] {
  return bodyOf(site, page)
    .references.filter(({kind}) => kind === 'link')
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
      return anchorFault(target.anchor, page, page, site);
    case 'markdown':
      return fileFault(target, link, page, site);
    case 'absolute':
      return addressFault(target.path, target.anchor, page, site);
    case 'relative':
      return relativeFault(target, link, page, site);
  }
}

/** An address that begins with a slash means the page in the language of the text. */
function addressFault(
  written: string,
  anchor: string | undefined,
  page: MarkdownPage,
  site: SiteIndex,
): Fault | undefined {
  if (isServedFile(site, written, page.locale)) {
    return undefined;
  }
  const {locale} = page;
  const address = permalink(written);
  const target = site.markdownByAddress[locale].get(address);
  if (target) {
    return unpublishedFault(target, page, site) ?? anchorFault(anchor, target, page, site);
  }
  return site.addresses[locale].has(address) ? undefined : missingPage(address, page, site);
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
  const moved = site.redirects.find((it) => it.locale === locale && it.from === address);
  if (moved) {
    return {
      message: `The page “${address}” has moved.`,
      hint: `Write its new address: ${moved.to}`,
    };
  }
  const others = localesWith(site, address);
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

/**
 * Tells what Docusaurus takes for a file if there is one of that path, anywhere on the disk
 * (`transformLinks` in @docusaurus/mdx-loader). With a slash at its end it can be none.
 */
export function hasExtension(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.lastIndexOf('.') > 0 && !name.endsWith('.html');
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
  if (path.startsWith('@site/') || hasExtension(path)) {
    return {
      message: `There is no file “${path}” beside this one.`,
      hint: 'Put the file into the folder of the article, or correct its name.',
    };
  }
  return addressFault(resolveAddress(page.path, path), anchor, page, site);
}
