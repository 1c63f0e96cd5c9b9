/** Makes of an original all that pages show, as far as it was not made before. */
import {stat} from 'node:fs/promises';
import path from 'node:path';
import {ensureCached, keepBytes, keptBytes} from '../contentCache';
import {isWholeImage} from '../wholeImage';
import {cacheFolder, hashOf} from './cache';
import {isDrawing, readDrawing} from './drawing';
import {
  decode,
  encode,
  encodeMoving,
  encoding,
  movingSize,
  type Format,
  type Master,
} from './encode';
import {examine} from './examine';
import type {PictureFacts, Refusal} from './facts';
import type {Picture, Source} from './picture';
import {COLUMN, fitWidth, fullSize, textSizes, type Size} from './sizes';

/** A file to publish: bytes, or the path of the file in the cache that has them. */
type PublishedFile = {readonly name: string; readonly content: string | Buffer};

export type Prepared = {
  readonly picture: Picture;
  readonly files: readonly PublishedFile[];
  /** How many files had to be made. */
  readonly made: number;
};

type Original = {
  /** What its files are called, before their hash. */
  readonly name: string;
  readonly bytes: Buffer;
};

/** What is known of an original of pixels; from the cache, if it was read before. */
export async function knownFacts(siteDir: string, bytes: Buffer): Promise<PictureFacts | Refusal> {
  const file = path.join(cacheFolder(siteDir, hashOf(encoding, bytes)), 'facts');
  const known = keptBytes(file);
  if (known) return JSON.parse(known.toString()) as PictureFacts | Refusal;
  const facts = await examine(bytes);
  // A picture may seem broken for want of memory, which passes.
  if (facts.kind !== 'refused' || facts.reason !== 'broken') {
    // A checkout that nothing may be written to is checked as well. A build stops all the same, at
    // the first file that it has to make.
    await keepBytes(file, Buffer.from(JSON.stringify(facts))).catch(() => undefined);
  }
  return facts;
}

/** @throws if the original cannot be published; see `checkPictures` */
export async function preparePicture(siteDir: string, original: Original): Promise<Prepared> {
  const {bytes} = original;
  if (isDrawing(bytes)) return prepareDrawing(original);
  const facts = await knownFacts(siteDir, bytes);
  if (facts.kind === 'refused') throw new Error(facts.detail);
  const workshop = new Workshop(siteDir, original, facts);
  return facts.kind === 'moving' ? prepareMoving(workshop) : prepareStill(workshop);
}

async function prepareDrawing({name, bytes}: Original): Promise<Prepared> {
  const drawing = await readDrawing(bytes);
  if (drawing.kind === 'refused') throw new Error(drawing.detail);
  const {svg, width, height} = drawing;
  const file = `${name}-${hashOf(svg).slice(0, 12)}.svg`;
  return {
    picture: {
      ...fitWidth({width, height}, 2 * COLUMN),
      sources: [],
      fallback: file,
      ...(width > COLUMN && {full: file}),
      isSeeThrough: true,
    },
    files: [{name: file, content: Buffer.from(svg)}],
    made: 0,
  };
}

/** Makes the files of one original, and remembers which. */
class Workshop {
  readonly files: PublishedFile[] = [];
  made = 0;
  readonly #hash: string;
  #master: Promise<Master> | undefined;

  constructor(
    readonly siteDir: string,
    readonly original: Original,
    readonly facts: PictureFacts,
  ) {
    this.#hash = hashOf(encoding, original.bytes);
  }

  /** Makes one size in one format. */
  still(size: Size, format: Format): Promise<Made> {
    return this.#file(size.width, format, '', async () =>
      encode(await this.#decoded(), size, format, this.facts),
    );
  }

  moving(size: Size): Promise<Made> {
    return this.#file(size.width, 'webp', 'moving-', () =>
      encodeMoving(this.original.bytes, size.width),
    );
  }

  /** Nothing is decoded if everything is in the cache. */
  #decoded(): Promise<Master> {
    return (this.#master ??= decode(
      this.original.bytes,
      fullSize(this.facts) ?? fitWidth(this.facts, COLUMN),
    ));
  }

  async #file(
    width: number,
    format: Format,
    prefix: string,
    make: () => Promise<Buffer>,
  ): Promise<Made> {
    const inCache = `${prefix}${width}.${format}`;
    const cached = path.join(cacheFolder(this.siteDir, this.#hash), inCache);
    const isNew = await ensureCached(cached, make, (bytes) => isWholeImage(bytes, format));
    if (isNew) this.made += 1;
    const file = `${this.original.name}-${this.#hash.slice(0, 12)}-${inCache}`;
    return {file, width, cached, bytes: (await stat(cached)).size};
  }

  publish({file, cached}: Made): string {
    if (!this.files.some(({name}) => name === file)) this.files.push({name: file, content: cached});
    return file;
  }
}

type Made = {
  readonly file: string;
  readonly width: number;
  readonly cached: string;
  readonly bytes: number;
};

/** One fallback is enough: hardly any browser asks for it. */
const FALLBACK_WIDTH = 1080;

async function prepareStill(workshop: Workshop): Promise<Prepared> {
  const {facts} = workshop;
  const sizes = textSizes(facts);
  const inAll = (format: Format) => Promise.all(sizes.map((size) => workshop.still(size, format)));
  const avif = await inAll('avif');
  const webp = await inAll('webp');
  const fallback = await workshop.still(fitWidth(facts, FALLBACK_WIDTH), fallbackFormat(facts));
  const full = fullSize(facts);
  return finish(workshop, {
    size: sizes.at(-1) ?? facts,
    sources: [
      // Of flat colours AVIF may make more bytes than WebP.
      ...(weight(avif) < weight(webp) ? [source('image/avif', avif, workshop)] : []),
      source('image/webp', webp, workshop),
    ],
    fallback,
    ...(full && {full: await workshop.still(full, 'webp')}),
  });
}

/** A still of it for those who asked their device for less motion, which needs no script. */
async function prepareMoving(workshop: Workshop): Promise<Prepared> {
  const size = movingSize(workshop.facts);
  const still = await workshop.still(size, 'webp');
  const moving = await workshop.moving(size);
  return finish(workshop, {
    size,
    sources: [
      {
        ...source('image/webp', [still], workshop),
        media: '(prefers-reduced-motion: reduce)',
      },
      source('image/webp', [moving], workshop),
    ],
    // Every browser that the site is made for knows WebP; the others need not see it move.
    fallback: await workshop.still(size, fallbackFormat(workshop.facts)),
  });
}

function fallbackFormat({isSeeThrough}: PictureFacts): Format {
  return isSeeThrough ? 'png' : 'jpg';
}

function source(type: Source['type'], made: readonly Made[], workshop: Workshop): Source {
  return {
    type,
    renditions: made.map((one) => ({file: workshop.publish(one), width: one.width})),
  };
}

function weight(made: readonly Made[]): number {
  return made.reduce((sum, {bytes}) => sum + bytes, 0);
}

function finish(workshop: Workshop, {size, sources, fallback, full}: FinishOptions): Prepared {
  return {
    picture: {
      ...size,
      sources,
      fallback: workshop.publish(fallback),
      ...(full && {full: workshop.publish(full)}),
      isSeeThrough: workshop.facts.isSeeThrough,
    },
    files: workshop.files,
    made: workshop.made,
  };
}

type FinishOptions = {
  readonly size: Size;
  readonly sources: readonly Source[];
  readonly fallback: Made;
  readonly full?: Made;
};
