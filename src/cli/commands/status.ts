/** `status`: texts against languages, and how far each translation has kept up. */
import type {Command} from 'commander';
import {createColors} from 'picocolors';
import {buildGraph, type GraphVersion} from '../../content/graph';
import {readContentTree} from '../../content/readTree';
import {folderOf} from '../../content/layout';
import {handbookTable, translationTable, type TranslationRow} from '../../content/translationTable';
import type {SectionRef} from '../../content/translations';
import {defaultLocale, localeCodes} from '../../locales';
import type {CliIo} from '../io';
import {printableLine} from '../printable';
import {plural} from '../report';
import {siteDirOf} from '../siteDir';

/** Adds the command to the program. */
export function addStatusCommand(program: Command, io: CliIo): void {
  program
    .command('status')
    .description('show what exists in which language, and what is out of date')
    .action(async (_options: unknown, command: Command) => {
      const tree = await readContentTree(siteDirOf(command, io));
      // Lists do not matter here; drafts and later articles do, for they are to be translated.
      const graph = buildGraph(tree, {postsPerPage: Infinity, drafts: true});
      const articles = translationTable(tree, graph, defaultLocale);
      const handbook = handbookTable(tree, graph, defaultLocale);
      io.quote(formatStatus(articles, handbook, io.colors));
    });
}

/** Lays the tables out in columns, with a legend of what is not up to date below them. */
function formatStatus(
  articles: readonly TranslationRow[],
  handbook: readonly TranslationRow[],
  colors: boolean,
): string {
  const paint = createColors(colors);
  const {rows: pages, folded} = foldGroups(handbook);
  const names = [...articles, ...pages].map(({name}) => name);
  const width = Math.max(...names.map(({length}) => length), 'handbook'.length) + 2;
  const cell = (text: string) => text.padEnd(10);
  return [
    ...table('article', articles),
    '',
    ...(pages.length > 0 ? [...table('handbook', pages), ...folded.map(paint.dim), ''] : []),
    ...behind([...articles, ...pages]),
    '',
  ].join('\n');

  function table(title: string, rows: readonly TranslationRow[]): string[] {
    const head = `${title.padEnd(width)}${localeCodes.map(cell).join('')}`;
    const lines = rows.map(({name, versions}) => {
      const states = localeCodes.map((code) => {
        const state = versions.find(({locale}) => locale === code)?.state ?? 'missing';
        return paintState(cell(state), state);
      });
      return `${printableLine(name).padEnd(width)}${states.join('')}`.trimEnd();
    });
    return [paint.bold(head.trimEnd()), ...lines];
  }

  function paintState(text: string, state: string): string {
    if (state === 'missing') return paint.dim(text);
    return state === 'outdated' || state === 'partial' ? paint.yellow(text) : text;
  }
}

/**
 * Counts what stands in a group of the handbook and nobody has translated: there are more kinds
 * of findings than lines of a terminal.
 */
function foldGroups(rows: readonly TranslationRow[]): {rows: TranslationRow[]; folded: string[]} {
  const counts = new Map<string, number>();
  const shown = rows.filter(({name, versions}) => {
    const group = folderOf(name);
    if (group === 'handbook' || versions.length > 1) return true;
    counts.set(group, (counts.get(group) ?? 0) + 1);
    return false;
  });
  const folded = [...counts].map(
    ([group, count]) => `${group}/… has ${plural(count, 'page')} in one language alone.`,
  );
  return {rows: shown, folded};
}

function behind(rows: readonly TranslationRow[]): string[] {
  const lines = rows.flatMap(({name, versions}) =>
    versions.flatMap((version) =>
      reasons(version).map((reason) => printableLine(`${name} (${version.locale}): ${reason}`)),
    ),
  );
  return lines.length > 0 ? lines : ['Every translation is up to date.'];
}

/** Why a version is not up to date. */
function reasons({state, changed = [], removed = [], missing = []}: GraphVersion): string[] {
  const about = (sections: readonly SectionRef[]) =>
    sections.map(({heading, index}) => heading || (index === 0 ? 'the beginning' : `${index}`));
  const known = [
    ...(changed.length > 0 ? [`changed since: ${about(changed).join(', ')}`] : []),
    ...(removed.length > 0 ? [`no longer in the source: ${about(removed).join(', ')}`] : []),
    ...(missing.length > 0 ? [`missing: ${about(missing).join(', ')}`] : []),
  ];
  return state === 'outdated' && known.length === 0 ? ['its source is gone'] : known;
}
