import type {Locale} from '../../locales';

/**
 * The stylesheet by which a browser shows an RSS or Atom feed to who opens it: what it is, and
 * titles and summaries of its articles. The texts themselves are escaped HTML, and stay hidden.
 *
 * @param explanation what a feed is for, in its language
 */
export function feedStylesheet(explanation: string, {dir}: Pick<Locale, 'dir'>): string {
  return `* {
  display: none;
}

:root,
channel,
item,
entry,
:is(channel, feed, item, entry) > title,
:is(channel, item) > :is(description, link:not([href])),
:is(feed, entry) > :is(subtitle, summary, link[rel='alternate']) {
  display: block;
}

:root {
  color-scheme: light dark;
  direction: ${dir};
  box-sizing: border-box;
  max-inline-size: 44rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  font: 1.0625rem / 1.65 system-ui, sans-serif;
  overflow-wrap: anywhere;
}

:root::before {
  content: ${cssString(explanation)};
  display: block;
  margin-block-end: 2rem;
  padding: 1rem 1.25rem;
  border: 1px solid;
  border-radius: 0.5rem;
}

:is(channel, feed) > title {
  font-size: 2rem;
  font-weight: 650;
  line-height: 1.35;
}

item,
entry {
  margin-block-start: 1.5rem;
  padding-block-start: 1.5rem;
  border-block-start: 1px solid;
}

:is(item, entry) > title {
  font-size: 1.25rem;
  font-weight: 650;
}

link {
  direction: ltr;
  text-align: ${dir === 'rtl' ? 'right' : 'left'};
  font-size: 0.875rem;
}

link[href]::before {
  content: attr(href);
}
`;
}

/** Writes a text as a string of CSS (CSS Syntax Level 3, 4.3.5). */
function cssString(text: string): string {
  const escaped = text.replace(/[\\"]/g, String.raw`\$&`).replace(/[\n\r\f]/g, ' ');
  return `"${escaped}"`;
}
