import path from 'node:path';
import type {Root} from 'hast';
import {visit} from 'unist-util-visit';
import {contentDirs, staticDir} from '../../content/layout';
import {localeCodes} from '../../locales';

/**
 * Rehype plugin: a text publishes no file but those of content and of `static/`, whatever its links
 * name and whatever a check overlooked. Docusaurus publishes any file on the disk whose path stands
 * in a link (`transformLinks` in @docusaurus/mdx-loader), settings and secrets as well.
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

/** The path in what Docusaurus writes for a file, which goes through loaders: `require("!…!./a.pdf")`. */
function requiredFile(expression: string): string | undefined {
  const [, literal] = /^require\(("[^"\n]*")\)/.exec(expression) ?? [];
  if (literal === undefined) return undefined;
  const request = String(JSON.parse(literal));
  return request.slice(request.lastIndexOf('!') + 1).replace(/\?.*$/, '');
}

function isContent(file: string, siteDir: string): boolean {
  const folders = [staticDir, ...localeCodes.flatMap(contentDirs)];
  return folders.some((folder) => file.startsWith(path.join(siteDir, folder, path.sep)));
}
