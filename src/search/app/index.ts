/**
 * The search as a reader sees it: in a dialog on every page, and on a page of its own. Loaded when
 * it is opened, so that pages need not wait for it.
 */
import type {AppConfig} from './config';
import {openDialog} from './dialog';
import {element} from './element';
import {fillPage} from './page';

export type App = {
  /** Opens the dialog, or focuses it. Rejects if there is no stylesheet to be had. */
  readonly open: () => Promise<void>;
  /** Puts the search on its page. */
  readonly fill: (page: HTMLElement) => Promise<void>;
};

export function createApp(config: AppConfig): App {
  return {
    open: async () => {
      // On its own page the search is open already.
      const field = document.querySelector<HTMLInputElement>('.search--page input[type=search]');
      if (field) return field.focus();
      await loadStyles(config.styles);
      openDialog(config);
    },
    fill: async (page) => {
      await loadStyles(config.styles);
      fillPage(page, config);
    },
  };
}

let styles: Promise<void> | undefined;

/** Loads the stylesheet once; after a failure the next call tries again. */
function loadStyles(href: string): Promise<void> {
  styles ??= new Promise((resolve, reject) => {
    const link = element('link', {rel: 'stylesheet', href});
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      styles = undefined;
      link.remove();
      reject(new Error(`There is no ${href}.`));
    });
    document.head.append(link);
  });
  return styles;
}
