/**
 * The rules on pictures: `broken-image`, they are there and written so that they are published;
 * `image-hot-linked`, they are the site's own; `image-alt-missing`, they are described.
 */
import type {MarkdownPage} from '../article';
import {createFinding, type Finding} from '../findings';
import {imageFile} from '../imageFile';
import {folderOf} from '../layout';
import type {Reference} from '../reference';
import {bodyOf, type SiteIndex} from '../siteIndex';
import {parseTarget} from '../target';
import type {ContentTree} from '../tree';
import type {Fault} from './linkFaults';
import {didYouMean} from './words';

/** Checks the images of an article or a page, that of its front matter included. */
export function checkImages(page: MarkdownPage, site: SiteIndex): Finding[] {
  const {source, fields, frontMatter} = page;
  const {tree} = site;
  const references = bodyOf(site, page).references.filter(({kind}) => kind === 'image');
  const inBody = references.map(({url, offset, via}) => ({
    url,
    offset,
    fault: imageFault(url, via, page, tree),
  }));
  const offset = fields.image ? (frontMatter.yaml.places.get('image')?.value ?? 0) : 0;
  const onCard = fields.image
    ? [{url: fields.image, offset, fault: cardFault(fields.image, page, tree)}]
    : [];
  const images = [...onCard, ...inBody];
  return [
    ...images.flatMap(({offset: at, fault}) =>
      fault ? [createFinding('broken-image', source, at, fault)] : [],
    ),
    ...onCard
      .filter(({url}) => isOnOtherSite(url))
      .map(({offset: at}) => createFinding('image-hot-linked', source, at, unusedOnCard)),
    ...references
      .filter(({url}) => isOnOtherSite(url))
      .map(({offset: at}) => createFinding('image-hot-linked', source, at, blocked)),
    ...(fields.image && !fields.image_alt
      ? [createFinding('image-alt-missing', source, offset, undescribedCard)]
      : []),
    ...references
      .filter(({isUndescribed}) => isUndescribed)
      .map(({offset: at, via, url}) =>
        createFinding('image-alt-missing', source, at, undescribed(via, url)),
      ),
  ];
}

/** Not `data:`, which brings the picture along; `unsafe-address` is on that. */
function isOnOtherSite(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

const bringAlong =
  'Put the file beside the article, if its licence allows that, and write ./its-name.';

const unusedOnCard = {
  message:
    'The image lies on another site, and nothing is fetched from there: a card is drawn instead.',
  hint: bringAlong,
};

const blocked = {
  message:
    'The image lies on another site, and readers will see only its description: pages load nothing from there.',
  hint: bringAlong,
};

const withoutWords = 'The image has no description for those who cannot see it.';

const undescribedCard = {
  message: withoutWords,
  hint: 'Add a line: image_alt: "What the picture shows"',
};

function undescribed(via: Reference['via'], url: string): Fault {
  return {
    message: withoutWords,
    hint:
      via === 'html'
        ? 'Add alt="what it shows"; for an ornament, alt="".'
        : `Write: ![what it shows](${url})`,
  };
}

function imageFault(
  url: string,
  via: Reference['via'],
  page: MarkdownPage,
  tree: ContentTree,
): Fault | undefined {
  const target = parseTarget(url);
  switch (target.kind) {
    case 'external':
    case 'undecodable':
      return undefined;
    case 'empty':
    case 'anchor':
      return {
        message: 'The image has no address.',
        hint: 'Write the name of its file: ![what it shows](./picture.png)',
      };
    case 'absolute':
      return missing(imageFile(url, page) ?? url, url, tree);
    case 'markdown':
    case 'relative':
      return missing(imageFile(url, page) ?? url, url, tree) ?? unpublished(url, via);
  }
}

function missing(file: string, url: string, {files}: ContentTree): Fault | undefined {
  if (files.has(file)) {
    return undefined;
  }
  const folder = folderOf(file);
  const inFolder = [...files].filter((other) => folderOf(other) === folder);
  const name = file.slice(folder.length + 1);
  const guess = didYouMean(
    name,
    inFolder.map((other) => other.slice(folder.length + 1)),
  );
  return {
    message: `There is no image “${url}”: the file ${file} does not exist.`,
    hint: `${guess}Put the image there, or correct its name; capital letters count.`,
  };
}

/** Docusaurus takes local files along only from images written in Markdown, in one piece. */
function unpublished(url: string, via: Reference['via']): Fault | undefined {
  return via === 'inline'
    ? undefined
    : {
        message: `The image “${url}” is not published when it is written like this.`,
        hint: `Write: ![what it shows](${url})`,
      };
}

/** In front matter Docusaurus takes only a name that begins with “./” for a file. */
function cardFault(image: string, page: MarkdownPage, tree: ContentTree): Fault | undefined {
  const fault = imageFault(image, 'inline', page, tree);
  const isBare = parseTarget(image).kind === 'relative' && !image.startsWith('./');
  return !fault && isBare
    ? {
        message: `The image “${image}” is beside this file, but its address does not begin with “./”.`,
        hint: `Write: image: ./${image}`,
      }
    : fault;
}
