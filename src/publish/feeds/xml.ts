import {XMLBuilder} from 'fast-xml-parser';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
});

/** What XML 1.0 cannot hold (2.2, “Char”), in any spelling. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Writes an XML document. Texts and attributes are escaped.
 *
 * @param root elements by name: of an element `@name` is an attribute and `#` the text
 * @param stylesheet the address of a CSS file by which browsers show the document
 */
export function writeXml(root: object, stylesheet: string): string {
  const head = {
    '?xml': {'@version': '1.0', '@encoding': 'UTF-8'},
    '?xml-stylesheet': {'@type': 'text/css', '@href': stylesheet},
  };
  return builder.build({...head, ...root}).replace(IMPOSSIBLE, '\uFFFD');
}
