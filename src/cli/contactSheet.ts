import type {CardManifest, DrawnCard} from '../cards/manifest';
import {escapeHtml} from '../escapeHtml';
import {localeCodes, locales, type LocaleCode} from '../locales';
import {homePath, type SiteAddress} from '../siteAddress';

/**
 * How networks cut a card of 1.91 : 1. X documents 2 : 1 for its large card; small previews in
 * WhatsApp and WeChat are square, cut from the middle. The others show it whole.
 */
const crops = [
  {name: 'whole', networks: 'Telegram, WhatsApp, Facebook, LinkedIn, VK, Slack'},
  {name: 'wide', networks: 'X'},
  {name: 'square', networks: 'WhatsApp and WeChat, small'},
  {name: 'chat', networks: 'a chat on a phone, 300 pixels'},
] as const;

/**
 * Writes a page with all cards of a site, by language, as networks show them: cut to their
 * shapes, with title, description and address. The files of the cards lie beside it.
 *
 * @returns an HTML document that needs nothing from elsewhere
 */
export function contactSheet(manifest: CardManifest, {url, baseUrl}: SiteAddress): string {
  const sections = localeCodes.flatMap((locale) => {
    const cards = Object.entries(manifest[locale] ?? {});
    return cards.length > 0 ? [localeSection(locale, cards)] : [];
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cards</title>
<style>${STYLE}</style>
<h1>Cards</h1>
${sections.join('\n')}
</html>
`;

  function localeSection(locale: LocaleCode, cards: [string, DrawnCard][]): string {
    const {htmlLang, dir, label} = locales[locale];
    const home = url + homePath({baseUrl}, locale);
    // Later pages of a list share the card of the first.
    const first = cards.filter(
      ([, {file}], index) => cards.findIndex(([, other]) => other.file === file) === index,
    );
    return `<h2 lang="${htmlLang}" dir="${dir}">${escapeHtml(label)}</h2>
${first.map(([address, card]) => article(home + address.slice(1), card, locale)).join('\n')}`;
  }
}

function article(address: string, card: DrawnCard, locale: LocaleCode): string {
  const {htmlLang, dir} = locales[locale];
  const title = escapeHtml(card.title);
  const host = escapeHtml(new URL(address).host);
  const previews = crops.map(
    ({name, networks}) => `<figure class="${name}">
<div class="preview" lang="${htmlLang}" dir="${dir}">
<img src="${escapeHtml(card.file)}" alt="${escapeHtml(card.alt)}" width="1200" height="630" loading="lazy">
<div><small>${host}</small><strong>${title}</strong><span>${escapeHtml(card.description)}</span></div>
</div>
<figcaption>${networks}</figcaption>
</figure>`,
  );
  return `<article id="${escapeHtml(`${locale}-${card.id}`)}">
<h3><a href="${escapeHtml(address)}">${escapeHtml(decodeURI(address))}</a></h3>
<p lang="${htmlLang}" dir="${dir}">${escapeHtml(card.alt)}</p>
<div class="row">${previews.join('\n')}</div>
</article>`;
}

const STYLE = `
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
article { margin-block: 2.5rem; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
.row { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.5rem; }
figure { margin: 0; }
figcaption { font-size: .8rem; opacity: .7; padding-block-start: .25rem; }
.preview { overflow: hidden; border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); border-radius: .75rem; }
.preview img { display: block; inline-size: 100%; block-size: auto; object-fit: cover; }
.preview > div { padding: .6rem .8rem; display: grid; }
.preview span { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; opacity: .75; }
.whole { inline-size: 32rem; max-inline-size: 100%; }
.wide { inline-size: 26rem; max-inline-size: 100%; }
.wide img { aspect-ratio: 2; }
.square .preview { display: grid; grid-template-columns: 6rem 1fr; inline-size: 22rem; max-inline-size: 100%; }
.square img { aspect-ratio: 1; block-size: 100%; }
.chat { inline-size: 300px; }
.chat .preview { border-radius: 1rem; }
`;
