/** Which file an image's address means. */
import type {MarkdownPage} from './article';
import {folderOf, staticDir} from './layout';
import {joinPath, parseTarget} from './target';

/**
 * Finds the file of a local image, by Docusaurus' rules: below `static/` for an address that
 * begins with a slash, else beside the page or, after `@site/`, from the site's folder.
 *
 * @returns its path from the site's folder, whether or not there is such a file; nothing for
 *   images of other sites and for addresses that cannot be read
 */
export function imageFile(url: string, page: MarkdownPage): string | undefined {
  const target = parseTarget(url);
  switch (target.kind) {
    case 'absolute':
      return staticDir + target.path;
    case 'markdown':
    case 'relative':
      return target.path.startsWith('@site/')
        ? target.path.slice('@site/'.length)
        : joinPath(folderOf(page.source.path), target.path);
    case 'external':
    case 'undecodable':
    case 'empty':
    case 'anchor':
      return undefined;
  }
}
