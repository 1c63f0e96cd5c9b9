import {parse} from 'parse5';
import {activeParts, scriptHashes} from '../../src/security/inlineScripts';
import type {BuiltPage} from './site';

/**
 * Finds what the policy of a built page would block in it.
 * @returns one line each: the file, and what stands there
 */
export function blockedMarkup({file, html, $}: BuiltPage): string[] {
  const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
  const scripts = activeParts(parse(html)).inline.filter(
    (script) => !scriptHashes([script]).every((hash) => policy.includes(hash)),
  );
  const attributes = $('*')
    .toArray()
    .flatMap((element) => ('attribs' in element ? Object.entries(element.attribs) : []))
    .filter(([name]) => name === 'style' || name.startsWith('on'))
    .map(([name, value]) => `${name}="${value}"`);
  const sheets = $('style')
    .toArray()
    .map((element) => $(element).text());
  return [...scripts, ...attributes, ...sheets].map((found) => `${file}: ${found}`);
}
