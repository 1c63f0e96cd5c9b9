/** `cards`: a page on which an author sees how the cards of the site look where links are shared. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Command} from 'commander';
import open from 'open';
import {cardCacheDir} from '../../cards/cache';
import {drawCards} from '../../cards/draw';
import {loadCards} from '../../cards/load';
import {readContentTree} from '../../content/readTree';
import {messageReader} from '../../messages';
import {postsPerPage} from '../../site';
import {siteAddress} from '../../siteAddress';
import {contactSheet} from '../contactSheet';
import {findPageId} from '../findText';
import type {CliIo} from '../io';
import {cardProgressPrinter} from '../progress';
import {siteDirOf} from '../siteDir';

const FILE = path.join(cardCacheDir, 'contact-sheet.html');

/** Adds the command to the program. It fails when no page is named as asked. */
export function addCardsCommand(program: Command, io: CliIo): void {
  program
    .command('cards')
    .description('show the cards of all pages, as networks show them with a link')
    .option('--open <slug>', 'only those of one article or page, in the browser')
    .action(async ({open: slug}: {readonly open?: string}, command: Command) => {
      await showCards(siteDirOf(command, io), slug, io);
    });
}

async function showCards(siteDir: string, slug: string | undefined, io: CliIo): Promise<void> {
  // What is not out yet is what its author wants to see.
  const tree = await readContentTree(siteDir);
  const {pages, typefaces} = await loadCards(tree, {postsPerPage, drafts: true}, (locale) =>
    messageReader(siteDir, locale),
  );
  const ids = pages.map(({id}) => id);
  const only = slug === undefined ? undefined : findPageId(slug, ids, tree);
  const wanted = only === undefined ? pages : pages.filter(({id}) => id === only);
  const manifest = await drawCards({
    siteDir,
    pages: wanted,
    typefaces,
    onProgress: cardProgressPrinter(io),
  });
  const file = path.join(siteDir, FILE);
  await writeFile(file, contactSheet(manifest, siteAddress(process.env)));
  io.write(`\n${file}\n`);
  if (slug !== undefined && io.interactive) await open(file);
}
