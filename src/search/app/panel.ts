/** A field and what is found for what is in it. */
import {excerptOf, type Piece} from '../excerpt';
import {SEARCH_DIR} from '../format';
import {openIndex, type Hit, type Results, type Searcher} from '../searcher';
import {element} from './element';
import type {AppConfig} from './config';
import {forgetPages, recentPages, rememberPage} from './recent';

export type Panel = {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What is found, and what is said of it. */
  readonly output: HTMLElement;
  /** Shows what there is for the text in the field. */
  readonly update: () => Promise<void>;
};

/** How long results stand before what surrounds the words is loaded: who types on never sees them. */
const REST_MS = 300;

/** On a slow line a file of the index takes a second or two; then it does not come any more. */
const LONGEST_WAIT_MS = 20_000;

/** No reader looks further than this; who does knows another word. */
const MAX_HITS = 50;

/**
 * @param onQuery is told what is looked for, as it changes
 */
export function createPanel(config: AppConfig, onQuery: (query: string) => void): Panel {
  const {messages, base} = config;
  const input = element('input', {
    type: 'search',
    name: 'q',
    class: 'search__input',
    'aria-label': messages['search.label'],
    placeholder: messages['search.label'],
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const form = element('form', {role: 'search', class: 'search__form'}, input);
  const status = element('p', {role: 'status', class: 'search__status'});
  const list = element('div');
  const output = element('div', {class: 'search__output'}, status, list);
  let opening: Promise<Searcher> | undefined;
  let last = 0;

  const searcher = (): Promise<Searcher> => {
    opening ??= openIndex(loader(base), config.language);
    return opening;
  };

  async function update(): Promise<void> {
    last += 1;
    const turn = last;
    const typed = input.value;
    const query = typed.trim();
    // An empty field shows what it is for in the direction of the page.
    input.dir = query === '' ? '' : 'auto';
    onQuery(query);
    if (query === '') {
      status.textContent = '';
      list.replaceChildren(
        ...recent(config, () => {
          // The button that had the focus goes.
          input.focus();
          void update();
        }),
      );
      return;
    }
    if (list.childElementCount === 0) status.textContent = messages['search.waiting'];
    try {
      const open = await searcher();
      // With its last space, which says that the last word is whole.
      const results = await open.search(typed);
      // Somebody who types on has asked for something else by now.
      if (turn !== last) return;
      status.textContent = statusOf(results, query, config);
      list.replaceChildren(...resultNodes(results, open, config));
    } catch {
      // What failed may be there the next time.
      opening = undefined;
      if (turn !== last) return;
      status.textContent = messages['search.broken'];
      list.replaceChildren(archiveLink(config));
    }
  }

  input.addEventListener('input', (event) => {
    // Letters that spell a Chinese word are no word yet. Keyboards of phones compose the words of
    // all languages, and there what is typed is what is meant.
    const isSpelling = event instanceof InputEvent && event.isComposing;
    if (!(isSpelling && config.intl.startsWith('zh'))) void update();
  });
  input.addEventListener('compositionend', () => void update());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  return {form, input, output, update};
}

function loader(base: string) {
  return async (name: string): Promise<unknown> => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), LONGEST_WAIT_MS);
    try {
      const response = await fetch(`${base}${SEARCH_DIR}/${name}`, {signal: controller.signal});
      if (!response.ok) throw new Error(`${response.status} ${name}`);
      return await response.json();
    } finally {
      clearTimeout(timer);
    }
  };
}

function statusOf(
  {hits, isPartial}: Results,
  query: string,
  {messages, intl, sentenceSpace}: AppConfig,
): string {
  if (hits.length === 0) return messages['search.none'].replace('{query}', () => isolate(query));
  const shown = new Intl.NumberFormat(intl).format(Math.min(hits.length, MAX_HITS));
  const number = hits.length > MAX_HITS ? `${shown}+` : shown;
  const count = messages['search.count'].replace('{count}', () => number);
  return isPartial ? messages['search.partial'] + sentenceSpace + count : count;
}

/** Keeps what somebody typed in its own direction, whatever the sentence around it has (UAX #9). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function resultNodes({hits, tags}: Results, searcher: Searcher, config: AppConfig): Node[] {
  const {messages} = config;
  if (hits.length === 0 && tags.length === 0) return [archiveLink(config)];
  const tagLinks = tags.map((tag) => element('li', {}, link(tag.path, config, tag.title)));
  return [
    ...(tags.length > 0
      ? [
          element('p', {class: 'search__tags'}, messages['search.tags']),
          element('ul', {class: 'inline-list search__tags'}, ...tagLinks),
        ]
      : []),
    element(
      'ol',
      {class: 'search__hits'},
      ...hits.slice(0, MAX_HITS).map((hit) => hitNode(hit, searcher, config)),
    ),
  ];
}

function hitNode(hit: Hit, searcher: Searcher, config: AppConfig): HTMLLIElement {
  const title = link(hit.path, config, hit.title);
  title.className = 'search__title';
  const node = element('li', {class: 'search__hit'}, title);
  node.addEventListener('click', ({target}) => {
    if (target instanceof Element && target.closest('a')) rememberPage(config.base, hit);
  });
  // The title says most; what surrounds the words is loaded for who sees it.
  onceSeen(node, () => showExcerpt(hit, node, searcher, config));
  return node;
}

function showExcerpt(hit: Hit, node: Element, searcher: Searcher, config: AppConfig): void {
  searcher
    .textOf(hit)
    .then((text) => {
      const {pieces, sections} = excerptOf(text, hit.terms, config.language);
      if (pieces.length > 0) node.append(element('p', {class: 'search__text'}, ...marked(pieces)));
      const links = sections.map(({id, heading}) =>
        element(
          'li',
          {},
          link(`${hit.path}#${encodeURIComponent(id)}`, config, ...marked(heading)),
        ),
      );
      if (links.length > 0) node.append(element('ul', {class: 'search__sections'}, ...links));
    })
    .catch(() => undefined);
}

/** Acts when somebody has had a look at what is still there. */
function onceSeen(node: Element, act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    observer.disconnect();
    setTimeout(() => {
      if (node.isConnected) act();
    }, REST_MS);
  });
  observer.observe(node);
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({text, isMatch}) => (isMatch ? element('mark', {}, text) : text));
}

function recent(config: AppConfig, onChange: () => void): Node[] {
  const {base, messages} = config;
  const pages = recentPages(base);
  if (pages.length === 0) return [];
  const forget = element(
    'button',
    {type: 'button', class: 'search__forget'},
    messages['search.forget'],
  );
  forget.addEventListener('click', () => {
    forgetPages(base);
    onChange();
  });
  return [
    element('p', {class: 'search__recent'}, messages['search.recent'], forget),
    element(
      'ol',
      {class: 'search__hits'},
      ...pages.map(({path, title}) =>
        element('li', {class: 'search__hit'}, link(path, config, title)),
      ),
    ),
  ];
}

function archiveLink(config: AppConfig): Node {
  return element('p', {}, link('/archive/', config, config.messages['search.archive']));
}

function link(
  path: string,
  {base}: AppConfig,
  ...words: readonly (Node | string)[]
): HTMLAnchorElement {
  return element('a', {href: base + path.slice(1)}, ...words);
}
