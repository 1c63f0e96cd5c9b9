import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {existsSync, readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import getPort, {portNumbers} from 'get-port';
import sirv from 'sirv';
import {MANIFEST_FILE} from '../build/release';
import {MARKDOWN_TYPE} from '../content/plainMarkdown';
import {defaultLocale, localeCodes} from '../locales';
import {REVALIDATE} from '../security/caching';
import {withoutHttps} from '../security/headers';
import {headersOf, parseHeadersFile, type HeaderRule} from '../security/headersFile';
import {HEADERS_FILE} from '../security/hostFiles';

type ServeOptions = {
  readonly dir: string;
  /** The path that the site was built for, such as `/` or `/blog/`. */
  readonly baseUrl: string;
};

export type RunningServer = {
  /** The address of the site's root, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

const FIRST_PORT = 3000;
const LAST_PORT = 3999;

/**
 * Serves a built site on this machine only, on the first free port from 3000 up, with the
 * headers that hosts are told to send. An address that leads nowhere gets the 404 page of its
 * own language.
 * @throws if there is no built site in `dir`
 */
export async function serveSite({dir, baseUrl}: ServeOptions): Promise<RunningServer> {
  if (!existsSync(path.join(dir, 'index.html'))) {
    throw new Error(`There is no built site in ${dir}; “npm run build” makes one.`);
  }
  const host = '127.0.0.1';
  const port = await getPort({port: portNumbers(FIRST_PORT, LAST_PORT), host});
  const server = createServer(siteHandler(dir, baseUrl));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const {port: bound} = server.address() as AddressInfo;
  return {url: `http://localhost:${bound}${baseUrl}`, close: () => close(server)};
}

/**
 * Of texts whose type sirv does not know, or names without the encoding: by the ending, or by the
 * name where there is none. The same as of nginx, whose file is in `deploy/`.
 */
const TEXT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.bib', 'text/plain'],
  ['.md', MARKDOWN_TYPE],
  ['.txt', 'text/plain'],
  [MANIFEST_FILE, 'text/plain'],
]);

function textType(pathname: string): string | undefined {
  const type = TEXT_TYPES.get(path.posix.extname(pathname) || path.posix.basename(pathname));
  return type && `${type}; charset=utf-8`;
}

/** Any: only paths are read. */
const ORIGIN = 'http://localhost';

function siteHandler(dir: string, baseUrl: string) {
  const files = sirv(dir, {
    dev: true,
    brotli: true,
    gzip: true,
    onNoMatch: (request, response) => notFound(dir, request, response),
  });
  const rules = headerRules(dir);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    // With two slashes it would begin with the name of another host.
    if (!/^\/(?!\/)/.test(url) || !URL.canParse(url, ORIGIN))
      return notFound(dir, request, response);
    const {pathname} = new URL(url, ORIGIN);
    response.setHeader('Cache-Control', REVALIDATE);
    const type = textType(pathname);
    if (type) response.setHeader('Content-Type', type);
    for (const [name, value] of headersOf(pathname, rules)) response.setHeader(name, value);
    if (!url.startsWith(baseUrl)) return notFound(dir, request, response);
    request.url = url.slice(baseUrl.length - 1);
    files(request, response);
  };
}

/** The headers in force here, where there is no https. */
function headerRules(dir: string): HeaderRule[] {
  const file = path.join(dir, HEADERS_FILE);
  const rules = existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
  return rules.map(({path, headers}) => ({path, headers: withoutHttps(headers)}));
}

function notFound(dir: string, request: IncomingMessage, response: ServerResponse): void {
  const first = request.url?.split('/')[1] ?? '';
  const locale = localeCodes.find((code) => code === first && code !== defaultLocale);
  // A site may have been built of some languages only.
  const file = [locale ?? '', '']
    .map((folder) => path.join(dir, folder, '404.html'))
    .find(existsSync);
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': REVALIDATE,
  });
  response.end(file ? readFileSync(file) : '404');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) =>
    server.close((error) => (error ? reject(error) : resolve())),
  );
}
