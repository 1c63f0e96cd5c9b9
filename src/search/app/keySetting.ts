/** Whether the search is opened with one key, which gets in the way of readers who dictate. */
import type {AppConfig} from './config';
import {element} from './element';

/** The reader's script looks here: anything means that the key does nothing. */
const STORED = 'search-key';

/** A box to tick; nothing where what is chosen cannot be kept (WCAG 2.2, 2.1.4). */
export function keySetting({messages}: AppConfig): Node[] {
  try {
    const box = element('input', {type: 'checkbox'});
    box.checked = !localStorage.getItem(STORED);
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, 'off');
    });
    return [element('label', {class: 'search__key'}, box, messages['search.key'])];
  } catch {
    return [];
  }
}
