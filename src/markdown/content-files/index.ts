import {realpathSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'hast';
import {visit} from 'unist-util-visit';
import {contentDirs, staticDir} from '../../content/layout';
import {localeCodes} from '../../locales';

/**
 * Rehype plugin: a text publishes no file but those of content and of `static/`, whatever its links
 * name and whatever a check overlooked. Docusaurus publishes any file on the disk whose path stands
 * in a link (`transformLinks` in @docusaurus/mdx-loader), settings and secrets as well. It also
 * hands on to the bundler what stands behind `?`, where a `!` would make a program of the file.
 *
 * An `.mdx` file may ask for any: it is a program.
 *
 * @throws where a text names another file
 */
export default function contentFiles({siteDir}: {readonly siteDir: string}) {
  return (tree: Root, file: {readonly path: string}): void => {
    if (file.path.endsWith('.mdx')) return;
    visit(tree, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
      if (!('attributes' in node)) return;
      for (const {value} of node.attributes) {
        const named = typeof value === 'object' && requiredFile(value?.value ?? '');
        if (named && !isContent(path.resolve(path.dirname(file.path), named), siteDir)) {
          throw new Error(
            `A link or picture names ${named}, which is no file of content or of ${staticDir}/: nothing else is published.`,
          );
        }
      }
    });
  };
}

/**
 * The path in what Docusaurus writes for a file: `require("!loader?…!./a.pdf")`, or for JSON
 * `require("./a.raw!=!loader?…!./a.json")`. All before the last part the bundler runs.
 * @throws if there are more parts: a file of an author's is among what would be run
 */
function requiredFile(expression: string): string | undefined {
  const [, literal] = /^require\(("[^"\n]*")\)/.exec(expression) ?? [];
  if (literal === undefined) return undefined;
  const parts = String(JSON.parse(literal)).split('!');
  if (parts.length > (parts[1] === '=' ? 4 : 3)) {
    throw new Error(`The address ${parts.slice(-2).join('!')} may have no “!” in it.`);
  }
  return parts.at(-1)?.replace(/\?.*$/, '');
}

/** By where they really lie, as the bundler reads them: a symbolic link has any path it likes. */
function isContent(file: string, siteDir: string): boolean {
  const [place, site] = [realpathSync(file), realpathSync(siteDir)];
  const folders = [staticDir, ...localeCodes.flatMap(contentDirs)];
  return folders.some((folder) => place.startsWith(path.join(site, folder, path.sep)));
}
