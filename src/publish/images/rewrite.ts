/** Writes pictures into built HTML, and leaves every other byte as it is. */
import type MagicString from 'magic-string';
import {escapeHtml} from '../../escapeHtml';
import type {Picture, Source} from '../../images/picture';
import {sizesAttribute} from '../../images/sizes';
import type {FoundImage} from './find';

export type RewriteOptions = {
  /** By the `src` of the image; one that has none stays as it is. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The address of the folder of the pictures' files, with a slash at its end. */
  readonly folder: string;
  /** What the link to the full size is called, before what the picture shows. */
  readonly fullSize: string;
};

/**
 * Puts a `<picture>` in the place of each image. One that stands alone in its paragraph becomes
 * a `<figure>` and its title the caption: the `<p>` goes, for none may be around a figure.
 */
export function rewriteImages(
  edited: MagicString,
  images: readonly FoundImage[],
  options: RewriteOptions,
): void {
  for (const image of images) {
    const picture = options.pictures.get(image.src);
    if (!picture) continue;
    edited.overwrite(...image.range, imageMarkup(image, picture, options));
    if (image.paragraph) makeFigure(edited, image, image.paragraph);
  }
}

function makeFigure(
  edited: MagicString,
  image: FoundImage,
  {name, end, hasEndTag}: NonNullable<FoundImage['paragraph']>,
): void {
  const title = valueOf(image, 'title');
  const close = `${title ? `<figcaption>${escapeHtml(title)}</figcaption>` : ''}</figure>`;
  edited.overwrite(...name, 'figure');
  if (hasEndTag) edited.overwrite(...end, close);
  else edited.appendLeft(end[0], close);
}

function imageMarkup(image: FoundImage, picture: Picture, options: RewriteOptions): string {
  const {folder} = options;
  const box = boxOf(image, picture);
  const sources = picture.sources.map((source) => sourceMarkup(source, box.width, folder)).join('');
  const img = imgMarkup(image, picture, box, folder);
  const whole = sources ? `<picture>${sources}${img}</picture>` : img;
  if (!picture.full || image.isInLink) return whole;
  const alt = valueOf(image, 'alt')?.trim();
  const label = alt ? `${options.fullSize}: ${alt}` : options.fullSize;
  const link = attributes([
    ['class', 'full-size'],
    ['href', folder + picture.full],
    ['aria-label', label],
  ]);
  return `<a${link}>${whole}</a>`;
}

/** A width that an author of HTML asked for is kept, unless it would blow the picture up. */
function boxOf(image: FoundImage, {width, height}: Picture): {width: number; height: number} {
  const wanted = Number(valueOf(image, 'width'));
  const scale = Number.isInteger(wanted) && wanted > 0 ? Math.min(1, wanted / width) : 1;
  return {width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale))};
}

function sourceMarkup({type, media, renditions}: Source, width: number, folder: string): string {
  const isChoice = renditions.length > 1;
  const srcset = renditions
    .map((rendition) => folder + rendition.file + (isChoice ? ` ${rendition.width}w` : ''))
    .join(', ');
  return `<source${attributes([
    ['type', type],
    ['media', media],
    ['srcset', srcset],
    ['sizes', isChoice ? sizesAttribute(width) : undefined],
  ])}>`;
}

/** What the site decides about an image; all else that it says is kept. */
const DECIDED = new Set('src srcset sizes alt width height class loading decoding'.split(' '));

function imgMarkup(
  image: FoundImage,
  {fallback, isSeeThrough}: Picture,
  box: {width: number; height: number},
  folder: string,
): string {
  const isCaptioned = image.paragraph !== undefined;
  const own = image.attributes.filter(
    ({name}) => !DECIDED.has(name) && !(isCaptioned && name === 'title'),
  );
  const classes = [valueOf(image, 'class'), isSeeThrough && 'see-through'].filter(Boolean);
  return `<img${attributes([
    ['src', folder + fallback],
    ['alt', valueOf(image, 'alt') ?? ''],
    ['width', `${box.width}`],
    ['height', `${box.height}`],
    ['class', classes.join(' ') || undefined],
    ['loading', image.isEarly ? undefined : 'lazy'],
    ['decoding', 'async'],
    ...own.map(({name, value}) => [name, value] as const),
  ])}>`;
}

function attributes(pairs: readonly (readonly [string, string | undefined])[]): string {
  return pairs
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]))
    .join('');
}

function valueOf({attributes: all}: FoundImage, name: string): string | undefined {
  return all.find((attribute) => attribute.name === name)?.value;
}
