import {readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {localeCodes} from '../../src/locales';
import {contentOf, momentOf, type EditedSite} from './editedSite';
import {fixtureSite, writeFiles} from './fixtureSite';

export type EditedFolder = {
  readonly dir: string;
  /** Makes its files those of the site as it is now, and touches no other. */
  readonly update: (site: EditedSite) => void;
  readonly remove: () => void;
};

/** Lays a site down in a folder, to be built there. */
export function editedFolder(site: EditedSite): EditedFolder {
  let texts = textsOf(site);
  const {dir, remove} = fixtureSite(texts);
  const update = (next: EditedSite): void => {
    const nextTexts = textsOf(next);
    for (const file of Object.keys(texts)) {
      if (!Object.hasOwn(nextTexts, file)) rmSync(path.join(dir, file));
    }
    const isNew = ([file, text]: [string, string]) => texts[file] !== text;
    writeFiles(dir, Object.fromEntries(Object.entries(nextTexts).filter(isNew)));
    texts = nextTexts;
  };
  return {dir, update, remove};
}

/** What a build of the site is told beside its files. */
export function environmentOf(site: EditedSite): Record<string, string> {
  return {SITE_URL: site.url, SOURCE_DATE_EPOCH: String(momentOf(site).getTime() / 1000)};
}

function textsOf(site: EditedSite): Record<string, string> {
  const interfaces = localeCodes.map((code) => {
    const file = `i18n/${code}/code.json`;
    const messages = JSON.parse(readFileSync(file, 'utf8'));
    messages['blog.description'].message += site.interface[code];
    return [file, JSON.stringify(messages)];
  });
  const code = {'src/edited.ts': `// ${site.code}\n`};
  return {...contentOf(site), ...Object.fromEntries(interfaces), ...code};
}
