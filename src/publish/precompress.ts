/** Compresses text once and well, so that servers need not do it fast for every reader. */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import pLimit from 'p-limit';
import {keepBytes, keptBytes} from '../contentCache';

/** The folder of what was compressed before, from the site's folder. */
export const compressedCacheDir = path.join('.cache', 'compressed');

/** What is text; images and fonts are compressed by their formats. */
export const TEXT_FILES = '**/*.{html,css,js,svg,xml,json,txt,md}';

/**
 * Of files with more bytes the last tenth is not worth fifteen times the time: those are feeds
 * with whole articles, which nobody waits for.
 */
const GREAT_FILE = 128 * 1024;

const QUALITY = {br: constants.BROTLI_MAX_QUALITY, brOfGreat: 9, gz: constants.Z_BEST_COMPRESSION};

/** All that decides, beside the text, which bytes come out. */
const recipe = JSON.stringify([
  QUALITY,
  GREAT_FILE,
  process.versions.brotli,
  process.versions.zlib,
]);

const formats: Readonly<Record<'br' | 'gz', (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]:
          bytes.length > GREAT_FILE ? QUALITY.brOfGreat : QUALITY.br,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, {level: QUALITY.gz}),
};

/** Both formats run in the four threads that Node has for such work. */
const AT_ONCE = 4;

/**
 * Writes `.br` and `.gz` beside files, as nginx, Caddy and many others look for them.
 * @param dir the folder that the files' paths start at
 * @param siteDir where the cache is
 */
export async function precompress(
  dir: string,
  files: readonly string[],
  siteDir: string,
): Promise<void> {
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    files.map((file) =>
      limit(() => compressFile(path.join(dir, file), path.join(siteDir, compressedCacheDir))),
    ),
  );
}

async function compressFile(file: string, cache: string): Promise<void> {
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(recipe).update(bytes).digest('hex');
  for (const [extension, compress] of Object.entries(formats)) {
    const cached = path.join(cache, hash.slice(0, 2), `${hash}.${extension}`);
    const known = keptBytes(cached);
    const compressed = known ?? (await compress(bytes));
    if (!known) await keepBytes(cached, compressed);
    writeFileSync(`${file}.${extension}`, compressed);
  }
}
