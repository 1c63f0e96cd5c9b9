/** Finds the pictures of articles and pages in built HTML. */
import type {DefaultTreeAdapterTypes as Tree, Token} from 'parse5';
import {attribute, proseOf} from '../elements';
import type {OpenPage} from '../pages';

/** From–to offsets in the HTML. */
type Range = readonly [number, number];

export type FoundImage = {
  readonly range: Range;
  readonly src: string;
  readonly attributes: readonly Token.Attribute[];
  /** Whether readers may see it at once: the first picture, before the second section. */
  readonly isEarly: boolean;
  readonly isInLink: boolean;
  /** The paragraph in which it stands alone. */
  readonly paragraph: Paragraph | undefined;
};

/** Where a paragraph's tags are; authors of HTML, and minifiers, may leave out the last. */
type Paragraph = {readonly name: Range; readonly end: Range; readonly hasEndTag: boolean};

type Place = {
  readonly isInLink: boolean;
  readonly paragraph: Paragraph | undefined;
};

/**
 * Lists the images inside `.prose`. There are none in a page that becomes a React application:
 * React would put its own back.
 */
export function findImages({document, isApplication}: OpenPage): FoundImage[] {
  return isApplication ? [] : proseOf(document).flatMap(imagesOf);
}

function imagesOf(prose: Tree.Element): FoundImage[] {
  const found: FoundImage[] = [];
  let sections = 0;
  visit(prose, {isInLink: false, paragraph: undefined});
  return found;

  function visit(parent: Tree.Element, place: Place): void {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      if (/^h[2-6]$/.test(node.tagName)) sections += 1;
      if (node.tagName === 'img') add(node, place);
      else visit(node, placeInside(node, place));
    }
  }

  function add(image: Tree.Element, place: Place): void {
    const {sourceCodeLocation: location, attrs: attributes} = image;
    const src = attribute(image, 'src');
    if (!location || !src || isInPicture(image)) return;
    const isEarly = found.length === 0 && sections < 2;
    const range = [location.startOffset, location.endOffset] as const;
    found.push({range, src, attributes, isEarly, ...place});
  }
}

function placeInside(element: Tree.Element, place: Place): Place {
  if (element.tagName === 'p') {
    return {...place, paragraph: holdsOneThing(element) ? paragraphOf(element) : undefined};
  }
  const isLink = element.tagName === 'a';
  return {
    isInLink: place.isInLink || isLink,
    paragraph: isLink && holdsOneThing(element) ? place.paragraph : undefined,
  };
}

/** Tells whether an element holds another one and nothing else but spaces. */
function holdsOneThing({childNodes}: Tree.Element): boolean {
  const things = childNodes.filter((node) => !('value' in node) || node.value.trim() !== '');
  return things.length === 1;
}

function paragraphOf({sourceCodeLocation: location}: Tree.Element): Paragraph | undefined {
  if (!location?.startTag) return undefined;
  const {startOffset, endOffset, endTag} = location;
  return {
    name: [startOffset + 1, startOffset + 2],
    end: endTag ? [endTag.startOffset, endTag.endOffset] : [endOffset, endOffset],
    hasEndTag: endTag !== undefined,
  };
}

/** What an author made a choice of files for by hand is left alone. */
function isInPicture({parentNode}: Tree.Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'picture';
}
