import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {readerScript} from '../../readerScript';
import {shortHash} from '../../hash';

const FILE = 'reader.js';

/**
 * Puts the reader's script on every page, in development as in production, where it is the
 * only one. The hash in its address, of what is published, lets servers hand it out as immutable.
 */
export default function readerScriptPlugin({siteDir, baseUrl}: LoadContext): Plugin {
  return {
    name: 'reader-script',
    injectHtmlTags() {
      const source = readFileSync(path.join(siteDir, 'static', FILE), 'utf8');
      const src = `${baseUrl}${FILE}?v=${shortHash(readerScript(source))}`;
      return {headTags: [{tagName: 'script', attributes: {src, defer: true}}]};
    },
  };
}
