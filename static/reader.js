// The reader's script: everything that a page does in the browser. Every page works
// without it, but for the controls that it shows.
(() => {
  const root = document.documentElement;
  root.dataset.scripts = '';
  if ('share' in navigator) root.dataset.canShare = '';

  // Storage may be forbidden; what was chosen then lasts until the next page.
  /** @type {Storage | undefined} */
  let storage;
  try {
    storage = localStorage;
  } catch {
    // See above.
  }
  /** @param {string} key */
  const recall = (key) => storage?.getItem(key);

  /**
   * @param {string} key
   * @param {string} value
   */
  function remember(key, value) {
    try {
      storage?.setItem(key, value);
    } catch {
      // It may be full.
    }
  }

  // Who goes back finds the page as it was left, whatever was chosen on another meanwhile.
  addEventListener('pageshow', () => {
    const theme = recall('theme');
    if (theme) root.dataset.theme = theme;
    if (recall('language')) showOffer();
  });

  function toggleTheme() {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const theme = (root.dataset.theme ?? dark) === 'dark' ? 'light' : 'dark';
    root.dataset.theme = theme;
    remember('theme', theme);
  }

  /**
   * Copies the text that a button names, else the code or the citation that it stands beside.
   * @param {HTMLElement} button
   */
  async function copy(button) {
    const whole = button.closest('.theme-code-block, .cite');
    const text = whole?.querySelector('code, .cite__text')?.textContent;
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    try {
      await navigator.clipboard.writeText(button.dataset.copy || (text ?? ''));
      status.textContent = status.dataset.done ?? '';
    } catch {
      status.textContent = status.dataset.failed ?? '';
    }
  }

  // Languages are compared by their first part: zh-TW is offered zh-Hans, and en-GB en.
  /** @param {string} tag */
  const language = (tag) => tag.split('-')[0];

  const offers = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.offer')]);

  /**
   * Shows one offer of another language, or none.
   * @param {HTMLElement} [shown]
   */
  function showOffer(shown) {
    for (const offer of offers) offer.hidden = offer !== shown;
  }

  /** Offers the page in the first of the browser's languages that has it, unless it is this one. */
  function offerLanguage() {
    for (const tag of navigator.languages) {
      if (language(tag) === language(root.lang)) return;
      const offer = offers.find(({lang}) => language(lang) === language(tag));
      if (offer) return showOffer(offer);
    }
  }

  /** @type {HTMLAnchorElement | null} */
  const searchLink = document.querySelector('a[data-search]');

  /** Opens the search. Where its script is long in coming, its page says what else there is. */
  async function search() {
    const visit = () => searchLink && location.assign(searchLink.href);
    const timer = setTimeout(visit, 5000);
    try {
      await (await import(searchLink?.dataset.search ?? '')).open();
    } catch {
      visit();
    }
    clearTimeout(timer);
  }

  addEventListener('keydown', (event) => {
    const {code, key, target, altKey, ctrlKey, metaKey, shiftKey} = event;
    const isTyping =
      target instanceof Element && target.closest('input, textarea, [contenteditable]');
    // By its place where the key says no Latin letter, as on a Russian keyboard.
    const isK = /^[a-z]$/.test(key) ? key === 'k' : code === 'KeyK';
    const isCtrlK = isK && (ctrlKey || metaKey) && !altKey && !shiftKey;
    // Readers who dictate can turn the other off (WCAG 2.2, 2.1.4).
    const isSlash =
      key === '/' && !ctrlKey && !metaKey && !isTyping && storage && !recall('search-key');
    if (!searchLink || !(isCtrlK || isSlash)) return;
    event.preventDefault();
    void search();
  });

  addEventListener('click', (event) => {
    const {target} = event;
    const control =
      target instanceof Element && target.closest('button, a[data-language], a[data-search]');
    if (!(control instanceof HTMLElement)) return;
    const {dataset} = control;
    // With a key held down a link opens elsewhere.
    if (dataset.search && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void search();
    }
    if ('themeToggle' in dataset) toggleTheme();
    if ('copy' in dataset) void copy(control);
    // It rejects when the reader closes the sheet, which is no failure.
    if ('share' in dataset) {
      navigator.share({title: dataset.title, url: dataset.share}).catch(() => {});
    }
    if ('language' in dataset || 'dismiss' in dataset) {
      showOffer();
      remember('language', 'chosen');
      // The button that had the focus is gone; without this the keyboard would start over.
      if ('dismiss' in dataset) document.querySelector('main')?.focus({preventScroll: true});
    }
  });

  if (!recall('language')) offerLanguage();

  const searchPage = document.querySelector('[data-search-page]');
  if (searchPage && searchLink?.dataset.search) {
    // If it fails, the page says so already.
    import(searchLink.dataset.search).then(({fill}) => fill(searchPage)).catch(() => {});
  }
})();
