/** Files that the build writes beside the page of an article, by their names in its folder. */

/** The article as an entry of a bibliography, in BibTeX. */
export const bibliographyFile = 'cite.bib';

/** The QR code of the article's address; only where its language shares by one. */
export const codeFile = 'code.svg';
