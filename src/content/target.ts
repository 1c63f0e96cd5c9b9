/** Says what a link or an image means by its address. */

export type Target =
  /** Another site, a mail address, `pathname://`: not ours to check. */
  | {readonly kind: 'external'}
  | {readonly kind: 'empty'}
  /** A place in the same page. */
  | {readonly kind: 'anchor'; readonly anchor: string}
  /** A Markdown file, which stands for its page. */
  | {readonly kind: 'markdown'; readonly path: string; readonly anchor?: string}
  /** An address that begins with a slash. */
  | {readonly kind: 'absolute'; readonly path: string; readonly anchor?: string}
  /** Anything else: a file beside the article, or an address relative to its page. */
  | {readonly kind: 'relative'; readonly path: string; readonly anchor?: string}
  /** Local, but its escapes cannot be decoded; another rule reports that. */
  | {readonly kind: 'undecodable'};

/** Reads an address as written; paths and anchors come back decoded, without the query. */
export function parseTarget(url: string): Target {
  if (isExternal(url)) {
    return {kind: 'external'};
  }
  const [beforeHash = '', ...afterHash] = url.split('#');
  const path = decode(beforeHash.split('?')[0] ?? '');
  const anchor = decode(afterHash.join('#'));
  if (path === undefined || anchor === undefined) {
    return {kind: 'undecodable'};
  }
  if (path === '') {
    const samePage = afterHash.length > 0 || beforeHash.startsWith('?');
    return samePage ? {kind: 'anchor', anchor} : {kind: 'empty'};
  }
  return {kind: localKind(path), path, ...(anchor && {anchor})};
}

/** Tells addresses with a scheme (`https:`, `mailto:`) or a host (`//host/`) from our own. */
export function isExternal(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

function localKind(path: string): 'markdown' | 'absolute' | 'relative' {
  if (/\.mdx?$/i.test(path)) {
    return 'markdown';
  }
  return path.startsWith('/') ? 'absolute' : 'relative';
}

/** Decodes percent-escapes, or nothing when they are malformed. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Joins a relative file path to a folder, both with `/`; `..` may leave the folder. */
export function joinPath(folder: string, relative: string): string {
  const segments: string[] = [];
  for (const segment of `${folder}/${relative}`.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') {
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

/** Resolves a relative address against the address of its page, as a browser does. */
export function resolveAddress(pageAddress: string, relative: string): string {
  return `/${joinPath(pageAddress.slice(1), relative)}`;
}
