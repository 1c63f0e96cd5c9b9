/** Everything that is wrong with a site's content, for commands and builds. */
import {checkCards} from '../cards/check';
import {loadCards} from '../cards/load';
import {checkContent} from '../content/check';
import {easeDrafts} from '../content/drafts';
import {sortFindings, type Finding} from '../content/findings';
import type {ContentTree} from '../content/tree';
import {checkPictures} from '../images/check';
import {postsPerPage} from '../site';
import {analyseSite, type CheckProgress} from './analyses';

type Options = {
  readonly siteDir: string;
  /** The moment after which articles are not published; none in a preview. */
  readonly now?: Date | undefined;
  /** The files to report on, by path; all when it is left out. */
  readonly only?: (file: string) => boolean;
  /** Called as pages are looked at that were not known. */
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
};

/** Everything that is wrong with the content: what it says, and what its cards and pictures would show. */
export async function findProblems(
  tree: ContentTree,
  {siteDir, now, only = () => true, onProgress}: Options,
): Promise<Finding[]> {
  const [analyses, cards] = await Promise.all([
    analyseSite(tree, {siteDir, onProgress}),
    findCardProblems(tree, siteDir),
  ]);
  const content = checkContent(tree, analyses, {postsPerPage, only, ...(now && {now})});
  const pictures = await checkPictures(siteDir, tree, analyses, only);
  const found = [...content, ...cards.filter(({file}) => only(file)), ...pictures];
  return sortFindings(easeDrafts(found, tree));
}

async function findCardProblems(tree: ContentTree, siteDir: string): Promise<Finding[]> {
  // The words of the interface are no author's; they are not looked at, and so need not be read.
  const {pages, typefaces} = await loadCards(tree, {postsPerPage, drafts: true}, () => (id) => id);
  return checkCards(siteDir, pages, typefaces);
}
