import {readContentTree} from '../content/readTree';
import {checkedFiles} from '../content/tree';
import {findProblems} from '../check';
import type {CliIo} from './io';
import {checkProgressPrinter} from './progress';
import {formatReport} from './report';

/**
 * Checks the content of all languages and prints what is wrong with it.
 * @param now the moment after which articles are not published; none in a preview
 * @returns whether it can be built: no finding is an error
 */
export async function reportContent(siteDir: string, io: CliIo, now?: Date): Promise<boolean> {
  const tree = await readContentTree(siteDir);
  const findings = await findProblems(tree, {siteDir, now, onProgress: checkProgressPrinter(io)});
  io.quote(formatReport(findings, {checked: checkedFiles(tree).length, colors: io.colors}));
  return findings.every(({severity}) => severity !== 'error');
}
