/** The search on its own page, whose address says what is looked for: `/search/?q=…`. */
import {moveWithArrows} from './arrows';
import type {AppConfig} from './config';
import {keySetting} from './keySetting';
import {createPanel} from './panel';

/** Puts the search in a page, in the place of what it says to browsers without scripts. */
export function fillPage(page: HTMLElement, config: AppConfig): void {
  const panel = createPanel(config, (query) => {
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    if (address.href === location.href) return;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Safari allows a hundred in half a minute; the search itself goes on.
    }
  });
  panel.input.value = new URL(location.href).searchParams.get('q') ?? '';
  page.classList.add('search', 'search--page');
  page.replaceChildren(panel.form, panel.output, ...keySetting(config));
  moveWithArrows(page, panel);
  panel.input.focus({preventScroll: true});
  void panel.update();
}
