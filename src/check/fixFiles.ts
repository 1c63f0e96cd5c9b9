/** Applies to files what findings offer. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {applyEdits} from '../content/edits';
import {findingsByFile, withoutOverlap, type Finding} from '../content/findings';
import {rewriteFile} from '../contentCache';

/**
 * Mends files in place. A file that is no longer what the findings were made from, or that is
 * no whole UTF-8, is left as it is.
 * @param textOf the text of each file as it was checked
 * @returns the findings that were mended, as far as one round goes: where two meet, one waits
 */
export async function fixFiles(
  siteDir: string,
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): Promise<Finding[]> {
  const byFile = findingsByFile(findings.filter(({fix}) => fix));
  const mended: Finding[] = [];
  for (const [file, found] of byFile) {
    const target = path.join(siteDir, file);
    const text = textOf(file);
    if (text === undefined || !(await readFile(target)).equals(Buffer.from(text))) continue;
    const applied = withoutOverlap(found);
    const edited = applyEdits(
      text,
      applied.flatMap(({fix = []}) => fix),
    );
    if (edited === text) continue;
    await rewriteFile(target, Buffer.from(edited));
    mended.push(...applied);
  }
  return mended;
}
