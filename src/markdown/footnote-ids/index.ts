import path from 'node:path';
import {simpleHash} from '@docusaurus/utils';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {shortHash} from '../../hash';

/**
 * Remark plugin: Docusaurus tells the footnotes of articles apart by a hash of the file's path
 * (`footnoteIDFixer` in @docusaurus/plugin-content-blog), which begins at the root of the disk.
 * Here it begins at the site, so that two copies of a site have the same pages.
 */
export default function footnoteIds({siteDir}: {readonly siteDir: string}) {
  return (tree: Root, file: {readonly path: string}): void => {
    const ofDisk = `-${simpleHash(file.path, 6)}`;
    const name = path.relative(siteDir, file.path).split(path.sep).join('/');
    visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
      if ('identifier' in node && node.identifier.endsWith(ofDisk)) {
        node.identifier = `${node.identifier.slice(0, -ofDisk.length)}-${shortHash(name)}`;
      }
    });
  };
}
