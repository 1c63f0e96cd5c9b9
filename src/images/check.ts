/** What is wrong with the pictures in articles and pages, as findings. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {PageAnalysis} from '../content/analysisJobs';
import type {MarkdownPage} from '../content/article';
import {createFinding, type Finding, type FindingId} from '../content/findings';
import {imageFile} from '../content/imageFile';
import type {MarkdownBody} from '../content/markdown';
import {andList} from '../content/rules/words';
import type {ContentTree} from '../content/tree';
import {isDrawing, readDrawing} from './drawing';
import {
  MANY_BYTES,
  MANY_MOVING_BYTES,
  MANY_PIXELS,
  MAX_PIXELS,
  type PictureFacts,
  type Refusal,
} from './facts';
import {knownFacts} from './prepare';

type Fault = {readonly id: FindingId; readonly message: string; readonly hint: string};

/**
 * Reads every local picture that articles and pages show, each once; what is known of one is
 * kept in the cache. That a file is missing is another rule's finding.
 * @param analyses what is known of every page of the tree
 * @param only the Markdown files to report on, by path
 */
export async function checkPictures(
  siteDir: string,
  tree: ContentTree,
  analyses: ReadonlyMap<MarkdownPage, PageAnalysis>,
  only: (file: string) => boolean = () => true,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known = new Map<string, readonly Fault[]>();
  for (const [page, {body}] of analyses) {
    for (const {file, offset} of only(page.source.path) ? picturesOf(page, body, tree) : []) {
      const faults = known.get(file) ?? (await faultsOf(siteDir, file));
      known.set(file, faults);
      findings.push(
        ...faults.map(({id, ...words}) => createFinding(id, page.source, offset, words)),
      );
    }
  }
  return findings;
}

function picturesOf(page: MarkdownPage, {references}: MarkdownBody, {files}: ContentTree) {
  return references.flatMap(({kind, url, offset}) => {
    const file = kind === 'image' ? imageFile(url, page) : undefined;
    return file !== undefined && files.has(file) ? [{file, offset}] : [];
  });
}

async function faultsOf(siteDir: string, file: string): Promise<Fault[]> {
  const bytes = await readFile(path.join(siteDir, file));
  if (!isDrawing(bytes)) return pictureFaults(file, bytes.length, await knownFacts(siteDir, bytes));
  const drawing = await readDrawing(bytes);
  if (drawing.kind === 'refused') return [refusal(file, drawing)];
  const {removed} = drawing;
  if (removed.length === 0) return [];
  return [
    {
      id: 'picture-stripped',
      message: `The drawing ${file} is published without its ${andList(removed)}.`,
      hint: 'See in a build that it still looks right, or save it without them.',
    },
  ];
}

function pictureFaults(file: string, bytes: number, facts: PictureFacts | Refusal): Fault[] {
  if (facts.kind === 'refused') return [refusal(file, facts)];
  const pixels = facts.width * facts.height;
  const heavy = (what: string, hint: string): Fault[] => [
    {id: 'picture-heavy', message: `The picture ${file} ${what}.`, hint},
  ];
  if (facts.kind === 'moving' && bytes > MANY_MOVING_BYTES) {
    return heavy(
      `moves and weighs ${inMegabytes(bytes)}, which readers on phones wait and pay for`,
      'Make it shorter or smaller, or show a still picture.',
    );
  }
  const hint = 'Readers get smaller ones; save it 2880 pixels wide, and the site stays light, too.';
  if (bytes > MANY_BYTES) return heavy(`weighs ${inMegabytes(bytes)}`, hint);
  if (pixels > MANY_PIXELS) return heavy(`has ${Math.round(pixels / 1e6)} megapixels`, hint);
  return [];
}

function refusal(file: string, {reason, detail}: Refusal): Fault {
  const id = 'picture-refused';
  switch (reason) {
    case 'no-picture':
      return {
        id,
        message: `The file ${file} is not a picture that can be published (${detail}).`,
        hint: 'Give a PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG; renaming a file does not convert it.',
      };
    case 'broken':
      return {
        id,
        message: `The picture ${file} cannot be read (${detail}).`,
        hint: 'Part of it may be missing: get it again, or save it again as PNG or JPEG.',
      };
    case 'too-large':
      return {
        id,
        message: `The picture ${file} is too large (${detail}).`,
        hint: `Save it smaller: up to ${MAX_PIXELS / 1e6} megapixels are read, and 2880 pixels of width shown.`,
      };
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
