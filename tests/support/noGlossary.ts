import {parseGlossary} from '../../src/content/glossary';

/** The glossary of a site that has none. */
export const noGlossary = parseGlossary(undefined);
