/** What pages know of the Markdown that is published of an article. */

/** Its file, beside the page. */
export const MARKDOWN_FILE = 'index.md';

/** Its media type (RFC 7763). */
export const MARKDOWN_TYPE = 'text/markdown';
