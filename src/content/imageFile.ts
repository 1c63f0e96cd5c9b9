/** Which file an image's address means. */
import type {MarkdownPage} from './article';
import {folderOf, staticDir} from './layout';
import {joinPath, parseTarget} from './target';

/**
 * Finds the file of a local image, by Docusaurus' rules: below `static/` for an address that
 * begins with a slash, else beside the page or, after `@site/`, from the site's folder.
 *
 * @returns its path from the site's folder, whether or not there is such a file; nothing for
 *   images of other sites, for addresses that cannot be read, and for what lies outside the site
 */
export function imageFile(url: string, page: MarkdownPage): string | undefined {
  const target = parseTarget(url);
  switch (target.kind) {
    case 'absolute':
      return insideSite(staticDir + target.path);
    case 'markdown':
    case 'relative':
      return insideSite(
        target.path.startsWith('@site/')
          ? joinPath('', target.path.slice('@site/'.length))
          : joinPath(folderOf(page.source.path), target.path),
      );
    case 'external':
    case 'undecodable':
    case 'empty':
    case 'anchor':
      return undefined;
  }
}

/** Whoever reads or copies the file would do so anywhere on the disk. */
function insideSite(file: string): string | undefined {
  return joinPath('', file).split('/')[0] === '..' ? undefined : file;
}
