// The reader's script: everything that a page does in the browser. It is small enough to be
// served as it is, and every page works without it, but for the controls that it shows.
(() => {
  const root = document.documentElement;
  root.dataset.scripts = '';

  const isDark = () =>
    (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) ===
    'dark';

  function toggleTheme() {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset.theme = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage may be forbidden; the choice then lasts until the next page.
    }
  }

  /** @param {HTMLButtonElement} button */
  async function copyCode(button) {
    const code = button.closest('.theme-code-block')?.querySelector('code');
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    try {
      await navigator.clipboard.writeText(code?.textContent ?? '');
      status.textContent = status.dataset.done ?? '';
    } catch {
      status.textContent = status.dataset.failed ?? '';
    }
  }

  addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) return;
    if ('themeToggle' in button.dataset) toggleTheme();
    if ('copy' in button.dataset) void copyCode(button);
  });
})();
