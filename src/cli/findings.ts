import {checkCards} from '../cards/check';
import {loadCards} from '../cards/load';
import {checkContent} from '../content/check';
import {sortFindings, type Finding} from '../content/findings';
import type {ContentTree} from '../content/tree';
import {checkPictures} from '../images/check';
import {postsPerPage} from '../site';

type Options = {
  readonly siteDir: string;
  /** The moment after which articles are not published; none in a preview. */
  readonly now?: Date | undefined;
  /** The files to report on, by path; all when it is left out. */
  readonly only?: (file: string) => boolean;
};

/** Everything that is wrong with the content: what it says, and what its cards and pictures would show. */
export async function findProblems(
  tree: ContentTree,
  {siteDir, now, only = () => true}: Options,
): Promise<Finding[]> {
  const content = checkContent(tree, {postsPerPage, only, ...(now && {now})});
  // The words of the interface are no author's; they are not looked at, and so need not be read.
  const {pages, typefaces} = await loadCards(tree, {postsPerPage, drafts: true}, () => (id) => id);
  const cards = await checkCards(siteDir, pages, typefaces);
  const pictures = await checkPictures(siteDir, tree, only);
  return sortFindings([...content, ...cards.filter(({file}) => only(file)), ...pictures]);
}
