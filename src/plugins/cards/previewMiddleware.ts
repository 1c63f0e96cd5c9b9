import {execFile} from 'node:child_process';
import type {IncomingMessage, ServerResponse} from 'node:http';
import path from 'node:path';
import {promisify} from 'node:util';
import {CARD_TYPE, cardsPath, coversPath} from '../../content/cards';

type Options = {
  readonly siteDir: string;
  /** The path of the language's front page. */
  readonly baseUrl: string;
  readonly locale: string;
  /** Finds a cover by its file name. */
  readonly cover: (file: string) => string | undefined;
};

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const run = promisify(execFile);

/** Serves covers, and cards as they would look now, to who writes an article. */
export function previewMiddleware({siteDir, baseUrl, locale, cover}: Options): Middleware {
  return (request, response, next) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(baseUrl) ? pathname.slice(baseUrl.length) : '';
    if (inside.startsWith(coversPath)) {
      const svg = cover(inside.slice(coversPath.length));
      if (!svg) return next();
      response.writeHead(200, {'content-type': 'image/svg+xml'}).end(svg);
    } else if (inside.startsWith(cardsPath) && inside.endsWith('.jpg')) {
      const id = decodeURIComponent(inside.slice(cardsPath.length, -'.jpg'.length));
      drawCard(siteDir, locale, id).then(
        (card) => response.writeHead(200, {'content-type': CARD_TYPE}).end(card),
        (error: {stderr?: string}) =>
          response.writeHead(500, {'content-type': 'text/plain'}).end(error.stderr),
      );
    } else {
      next();
    }
  };
}

/**
 * Draws in a process of its own: the font engine waits for its WebAssembly at the top of its
 * module, which Docusaurus' loader of configurations and plugins cannot do.
 */
async function drawCard(siteDir: string, locale: string, id: string): Promise<Buffer> {
  const script = path.join(siteDir, 'src/plugins/cards/drawPreview.ts');
  const {stdout} = await run(process.execPath, ['--import', 'tsx', script, locale, id], {
    cwd: siteDir,
    encoding: 'buffer',
    maxBuffer: 8 * 1024 * 1024,
  });
  return stdout;
}
