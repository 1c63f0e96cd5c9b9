import type MagicString from 'magic-string';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {OpenPage} from './pages';

/** What React Helmet and Docusaurus look for when they take a page over. */
const ATTRIBUTES = ['data-rh', 'data-has-hydrated'];

/** What Docusaurus says on `<html>` of the plugin that a page is of, and no stylesheet asks for. */
const PLUGIN_CLASS = /^plugin-\S+ plugin-id-\S+$/;

/**
 * Takes out of a page the attributes that only a framework reads. A page that becomes a React
 * application keeps them. The empty comments by which React tells two texts apart stay: a
 * browser sets the letters of one text a hair closer than those of two.
 */
export function dropFrameworkMarks({document, edited, isApplication}: OpenPage): void {
  if (!isApplication) document.childNodes.forEach((node) => dropFrom(node, edited));
}

function dropFrom(node: Tree.ChildNode, edited: MagicString): void {
  if (!('tagName' in node)) return;
  for (const name of ATTRIBUTES) {
    const place = node.sourceCodeLocation?.attrs?.[name];
    // With the space before it.
    if (place) edited.remove(place.startOffset - 1, place.endOffset);
  }
  const {attrs, tagName, sourceCodeLocation} = node;
  const place = sourceCodeLocation?.attrs?.class;
  const isPlugins = attrs.some(({name, value}) => name === 'class' && PLUGIN_CLASS.test(value));
  if (place && tagName === 'html' && isPlugins) {
    edited.remove(place.startOffset - 1, place.endOffset);
  }
  node.childNodes.forEach((child) => dropFrom(child, edited));
}
