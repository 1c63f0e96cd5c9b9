/** Writes front matter as an author of the site would: texts in quotes, lists on one line. */
import {Document, isCollection, isScalar, visit} from 'yaml';

/** Fields that readers see: always in quotes, for a colon in one is easily overlooked. */
const TEXTS = new Set(['title', 'description', 'image_alt']);

/**
 * The lines of front matter, `---` above and below.
 * @param fields in the order in which they are to stand; those without a value are left out
 */
export function frontMatterText(fields: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `---\n${yamlLines(new Document(Object.fromEntries(given)))}---\n`;
}

/** The lines of a map of YAML, each ended by a line break. */
export function yamlLines(document: Document): string {
  visit(document, {
    Pair: (_, {key, value}) => {
      if (isCollection(value)) value.flow = true;
      const name: unknown = isScalar(key) ? key.value : key;
      if (isScalar(value) && TEXTS.has(String(name))) {
        value.type = 'QUOTE_DOUBLE';
      }
    },
  });
  return document.toString({lineWidth: 0, flowCollectionPadding: false});
}
