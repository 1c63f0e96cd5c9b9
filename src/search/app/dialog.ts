/** The search in a dialog over the page. */
import {moveWithArrows} from './arrows';
import type {AppConfig} from './config';
import {element} from './element';
import {keySetting} from './keySetting';
import {hasModifier} from './modifiers';
import {createPanel} from './panel';

let show: (() => void) | undefined;

/** Opens the dialog; what was last looked for is still there. */
export function openDialog(config: AppConfig): void {
  show ??= createDialog(config);
  show();
}

function createDialog(config: AppConfig): () => void {
  const {messages} = config;
  const panel = createPanel(config, () => undefined);
  const close = element(
    'button',
    {type: 'button', class: 'search__close'},
    messages['search.close'],
  );
  const dialog = element(
    'dialog',
    {class: 'search', 'aria-label': messages['search.label']},
    element('div', {class: 'search__head'}, panel.form, close),
    panel.output,
    ...keySetting(config),
  );
  moveWithArrows(dialog, panel);
  close.addEventListener('click', () => dialog.close());
  // In a search field the key would only empty it, and the first press would seem lost.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      dialog.close();
    }
  });
  // Outside of what is in it, a click is on its backdrop, unless it began in the field.
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({target}) => {
    pressed = target;
  });
  dialog.addEventListener('click', ({target}) => {
    if (target === dialog && pressed === dialog) dialog.close();
  });
  // A link may lead to another place on this page; with another key it opens elsewhere.
  panel.output.addEventListener('click', (event) => {
    const {target} = event;
    if (target instanceof Element && target.closest('a') && !hasModifier(event)) dialog.close();
  });
  document.body.append(dialog);
  return () => {
    if (!dialog.open) dialog.showModal();
    panel.input.focus();
    panel.input.select();
    void panel.update();
  };
}
