/** Which file of the built site an image's address means. */
import {randomUUID} from 'node:crypto';
import path from 'node:path';
import {decode} from '../../content/target';

export type ImageSource =
  {readonly kind: 'file'; readonly file: string} | {readonly kind: 'data'; readonly bytes: Buffer};

type Options = {
  /** The folder of the built site, of all languages. */
  readonly outDir: string;
  readonly baseUrl: string;
  /** The address of the page, without a host. */
  readonly page: string;
};

/** The bundler writes small files into the page, of which the whole would wait for them. */
const DATA = /^data:image\/[\w.+-]+;base64,/i;

/** @returns nothing for images of other sites */
export function imageSource(
  src: string,
  {outDir, baseUrl, page}: Options,
): ImageSource | undefined {
  const [data] = DATA.exec(src) ?? [];
  if (data) return {kind: 'data', bytes: Buffer.from(src.slice(data.length), 'base64')};
  if (!URL.canParse(src, HERE + page)) return undefined;
  const {origin, pathname} = new URL(src, HERE + page);
  const address = decode(pathname);
  if (origin !== HERE || !address?.startsWith(baseUrl)) return undefined;
  const file = path.join(outDir, address.slice(baseUrl.length));
  return file.startsWith(outDir + path.sep) ? {kind: 'file', file} : undefined;
}

/** A host that nobody can have (RFC 2606) or guess, to read addresses without one. */
const HERE = `https://${randomUUID()}.invalid`;

/** What the files made of an original are called: as it is, without the bundler's hash. */
export function fileStem(source: ImageSource): string {
  if (source.kind === 'data') return 'picture';
  const stem = path.parse(source.file).name.replace(/-[0-9a-f]{32}$/, '');
  const plain = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, 60) || 'picture';
}
