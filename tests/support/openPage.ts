import {openPage, type OpenPage} from '../../src/publish/pages';

/** A page as it is after a step of publishing. */
export function edited(html: string, step: (page: OpenPage) => unknown): string {
  const page = openPage({file: 'index.html', html});
  step(page);
  return page.edited.toString();
}
