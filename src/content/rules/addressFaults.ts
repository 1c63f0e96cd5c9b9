/**
 * Addresses that end too early or too late, and those that are none: `address-space`,
 * `address-swallowed` and `address-unreadable`.
 */
import type {Link} from 'mdast';
import type {ParsedPage} from '../parseText';
import type {Edit} from '../edits';
import {createFinding, type Finding} from '../findings';
import {nodesOf} from '../nodes';
import {isBare} from '../prose';
import {addressOffset} from '../reference';
import type {SourceFile} from '../source';
import {writtenAddresses} from './writtenAddresses';

/** `address-space`: an address ends at its first space, so what has one is shown as it stands. */
export function checkAddressSpaces({page: {source}, body, root}: ParsedPage): Finding[] {
  const linked = new Set(
    nodesOf(root, 'link', 'image', 'definition').map(({position}) => position?.end.offset ?? 0),
  );
  return writtenAddresses(source.text, body.code).flatMap(({url, offset, via}) => {
    const isWritten = via === 'brackets' || via === 'definition';
    const space = url.trimEnd().search(/\s/);
    if (!isWritten || space < 0 || !IS_ADDRESS.test(url)) return [];
    // Where the parser saw a link or a definition end, its address is whole.
    const end = offset + url.length + (via === 'brackets' ? 1 : 0);
    if (linked.has(end) || /["'<>]/.test(url)) return [];
    return [
      createFinding('address-space', source, offset + space, {
        message: 'There is a space in this address, so it makes no link.',
        hint: `Write: ${url.trimEnd().replace(/\s/g, '%20')}`,
        excerpt: 'with-excerpt',
        fix: escapeSpaces(url.trimEnd(), offset),
      }),
    ];
  });
}

/** It begins like an address. */
const IS_ADDRESS = /^(?:https?:\/\/|mailto:|\.{0,2}\/|#)/i;

function escapeSpaces(url: string, offset: number): Edit[] {
  return [...url.matchAll(/\s/g)].map(({index}) => ({
    start: offset + index,
    end: offset + index + 1,
    text: '%20',
  }));
}

/** `address-swallowed`: an address in a sentence ends at a space, which not all scripts have. */
export function checkSwallowed({page: {source}, body, root}: ParsedPage): Finding[] {
  return nodesOf(root, 'link').flatMap((node) => {
    const written = writtenAlone(node, source) ?? '';
    const end = written.search(SWALLOWED);
    if (end < 0) return [];
    const address = written.slice(0, end);
    return [
      createFinding('address-swallowed', source, (node.position?.start.offset ?? 0) + end, {
        message: `The link goes on after the address “${address}”, into the sentence.`,
        hint:
          body.format === 'mdx'
            ? `Write: [the words of the link](${address})`
            : `Write: <${address}>. If all of it is the address, put all of it between < and >.`,
        excerpt: 'with-excerpt',
      }),
    ];
  });
}

/** An address without brackets of any kind around it, as it stands in the file. */
function writtenAlone(node: Link, {text}: SourceFile): string | undefined {
  const {start, end} = node.position ?? {};
  const written = text.slice(start?.offset ?? 0, end?.offset ?? 0);
  return isBare(node, text) && !written.startsWith('<') ? written : undefined;
}

/**
 * A punctuation mark of another script than Latin, or a letter of one where no part of the
 * address begins: after a Latin letter, a digit, a comma or a bracket.
 */
const SWALLOWED =
  /[^\p{ASCII}\p{L}\p{M}\p{N}\p{Cf}]|[,;!)](?=[^\p{ASCII}])|(?<=[A-Za-z0-9])[^\p{ASCII}\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\p{Cf}]/u;

/** `address-unreadable`: what no parser takes stops the build, which asks one about each address. */
export function checkUnreadableAddresses({page: {source}, body, root}: ParsedPage): Finding[] {
  // Unlike `body.references` these hold every definition of a name; the build reads them all.
  const nodes = nodesOf(root, 'link', 'image', 'definition').filter(
    ({url}) => !canBeRead(url, escapeAddress(url)),
  );
  const tags = body.references.filter(({via, url}) => via === 'html' && !canBeRead(url, url));
  return [
    ...nodes
      .filter((node) => node.type !== 'link' || !isSwallowed(node, source))
      .map((node) => ({url: node.url, offset: addressOffset(node, source)})),
    ...tags,
  ].map(({url, offset}) =>
    createFinding('address-unreadable', source, offset, {
      message: `“${shorten(url)}” is not an address that a browser could open.`,
      hint: unreadableHint(url),
      excerpt: 'with-excerpt',
    }),
  );
}

/**
 * Docusaurus reads an address as it is written against one of a scheme of its own, to know the
 * local ones; then its feeds and its list of links read it as browsers do, as it is published.
 */
function canBeRead(written: string, published: string): boolean {
  return URL.canParse(written, 'unspecified://') && URL.canParse(published, 'https://example.org/');
}

/**
 * An address of Markdown as it is published (`normalizeUri` of micromark), but for letters of other
 * scripts, of which browsers make the same: with its brackets escaped `https://[::1]/` is none.
 */
function escapeAddress(url: string): string {
  return url.replace(/[^!#$%&-;=?-Z_a-z~\u0080-\u{10FFFF}]/gu, encodeURIComponent);
}

function isSwallowed(node: Link, source: SourceFile): boolean {
  return SWALLOWED.test(writtenAlone(node, source) ?? '');
}

function unreadableHint(url: string): string {
  const [, host] = /^[^/\\?#]*[/\\]{2}([^/\\?#]+)/.exec(url) ?? [];
  return host === undefined
    ? 'Write an address such as https://example.org/page or /about/.'
    : `Between “//” and the next “/” stands the name of a site, such as example.org, and not “${shorten(host)}”.`;
}

/** As much of an address as a message can show. */
function shorten(url: string): string {
  return url.length > LONGEST_SHOWN ? `${url.slice(0, LONGEST_SHOWN)}…` : url;
}

const LONGEST_SHOWN = 80;
