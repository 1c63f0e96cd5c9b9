/** What of a text reaches a page, in the terms of hast-util-sanitize. */
import {find, html} from 'property-information';
import type {Options as Schema} from 'rehype-sanitize';
import {
  addressSchemes,
  allowedHtml,
  globalAttributes,
  madeClasses,
} from '../../content/allowedHtml';

/** Stands for a node that is no HTML while the rest is cleaned. Nobody else may use the name. */
export const PLACEHOLDER = 'mdx-node';

/** Docusaurus’ name for a title that holds more than words. */
export const ADMONITION_TITLE = 'mdxAdmonitionTitle';

/** What Markdown itself, GFM and Docusaurus make, besides what authors may write as HTML. */
const made: Readonly<Record<string, NonNullable<Schema['attributes']>[string]>> = {
  // Docusaurus, `remark/admonitions`.
  admonition: ['title', 'type'],
  [ADMONITION_TITLE]: [],
  // Docusaurus, `codeCompatPlugin`: what stands behind the language of a fence.
  code: ['live', 'metastring'],
  a: ['dataFootnoteBackref', 'dataFootnoteRef'],
  // Docusaurus, `remark/contentTitle`.
  header: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  input: [
    ['type', 'checkbox'],
    ['disabled', true],
    ['checked', true],
  ],
  section: ['dataFootnotes'],
  [PLACEHOLDER]: ['dataIndex'],
};

/** Elements that hold what is no text of a page: they go with all that is in them. */
const stripped = [
  ...['script', 'style', 'svg', 'math', 'iframe', 'object', 'embed', 'template', 'noscript'],
  ...['noembed', 'noframes', 'plaintext', 'xmp', 'textarea', 'select', 'title', 'head'],
];

/** The schema of all texts. Ids keep their names, for links lead to them. */
export const schema: Schema = {
  allowComments: true,
  ancestors: {
    ...Object.fromEntries(
      ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((name) => [
        name,
        ['table'],
      ]),
    ),
  },
  attributes: {
    ...Object.fromEntries(
      [...new Set([...Object.keys(allowedHtml), ...Object.keys(made)])].map((name) => [
        name,
        [...(allowedHtml[name] ?? []).map(property), ...(made[name] ?? []), ...classesOf(name)],
      ]),
    ),
    '*': globalAttributes.map(property),
  },
  clobber: [],
  clobberPrefix: '',
  protocols: Object.fromEntries(
    Object.entries(addressSchemes).map(([name, schemes]) => [name, [...schemes]]),
  ),
  required: {input: {disabled: true, type: 'checkbox'}},
  strip: stripped,
  tagNames: [...new Set([...Object.keys(allowedHtml), ...Object.keys(made)])],
};

/** The attribute `class`, where an element may have one, with what may stand in it. */
function classesOf(element: string): [name: string, value: RegExp][] {
  const value = madeClasses[element];
  return value ? [['className', value]] : [];
}

/** The name of an attribute in a syntax tree: `className` for `class`. */
export function property(attribute: string): string {
  return find(html, attribute).property;
}
