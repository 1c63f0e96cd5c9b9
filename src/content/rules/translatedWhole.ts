/** The rule `translation-truncated`: a translation has all that its source has. */
import {lengthOf, type BlockPair} from '../alignBlocks';
import type {AlignedText, GroupPair} from '../alignedText';
import type {Block, BlockKind} from '../blocks';
import {createFinding, type Finding} from '../findings';
import {isTooShort} from '../proseLength';
import {cutBlock, endsSentence, SENTENCES, stopsInSentence} from './textEnds';
import {andList, firstWords, lastWords} from './words';

/** What is counted when it is missing, and its name. Other rules look after code and headings. */
const NAMES: Readonly<Partial<Record<BlockKind, readonly [one: string, several: string]>>> = {
  caption: ['title of a box', 'titles of boxes'],
  footnote: ['paragraph of the footnote', 'paragraphs of the footnote'],
  image: ['picture', 'pictures'],
  item: ['list item', 'list items'],
  paragraph: ['paragraph', 'paragraphs'],
  quote: ['paragraph of a quotation', 'paragraphs of quotations'],
  row: ['table row', 'table rows'],
};

/** Below this many letters the length of a block says nothing. */
const TELLING_LENGTH = 20;

/**
 * Says of each section, and of each footnote, which blocks of the source have none in the
 * translation, which stop before their end, and which are far too short for their source.
 */
export function checkCompleteness(aligned: AlignedText): Finding[] {
  const known = cutBlock(aligned.translation);
  return [
    ...aligned.groups.flatMap((group) => checkGroup(group, aligned, known)),
    ...aligned.lostFootnotes.map(({id = '', blocks}) =>
      truncated(aligned, aligned.translation.page.source.text.trimEnd().length, {
        message: `The translation lacks the footnote [^${id}], which begins “${firstWords(blocks[0]?.prose ?? '')}” in ${pathOf(aligned)}.`,
        hint: `Translate it, and put it at the end of the text: [^${id}]: …`,
      }),
    ),
  ];
}

function checkGroup(group: GroupPair, aligned: AlignedText, known: Block | undefined): Finding[] {
  const {rate} = aligned;
  const lost = group.pairs.flatMap(({source, target}) =>
    target.length > 0 ? [] : source.map(({block}) => block).filter(({kind}) => NAMES[kind]),
  );
  if (lost.length > 0) {
    return [
      truncated(aligned, group.target.offset, {
        message: `${subject(group)} lacks ${countKinds(lost)} of ${pathOf(aligned)}, from “${firstWords(lost[0]?.prose ?? '')}” on.`,
        hint: 'Translate what is missing, each piece in its place.',
      }),
    ];
  }
  const cut = group.pairs.find((pair) => isPairCut(pair, rate));
  const place = cut?.target[0]?.block;
  if (cut && place) {
    return place.offset === known?.offset ? [] : [cutFinding(cut, place, aligned)];
  }
  const [length, expected] = (['target', 'source'] as const).map((side) =>
    group.pairs.reduce((sum, pair) => sum + lengthOf(pair[side]), 0),
  );
  return isTooShort(length ?? 0, (expected ?? 0) * rate)
    ? [
        truncated(aligned, group.target.offset, {
          message: `${subject(group)} says less than in ${pathOf(aligned)}: ${shortness(length ?? 0, (expected ?? 0) * rate)}`,
          hint: 'Compare it with the source, and translate what was left out.',
        }),
      ]
    : [];
}

function isPairCut({source, target}: BlockPair, rate: number): boolean {
  const [from, to] = [source.at(-1)?.block, target.at(-1)?.block];
  const expected = lengthOf(source) * rate;
  if (!from || !to || expected < TELLING_LENGTH) return false;
  const isOpen = SENTENCES.has(from.kind) && endsSentence(from) && stopsInSentence(to);
  return isOpen || isTooShort(lengthOf(target), expected);
}

function cutFinding({source, target}: BlockPair, place: Block, aligned: AlignedText): Finding {
  const expected = lengthOf(source) * aligned.rate;
  const last = target.at(-1)?.block ?? place;
  const isOpen = SENTENCES.has(last.kind) && stopsInSentence(last);
  return truncated(aligned, place.offset, {
    message: isOpen
      ? `This stops before its end: “${lastWords(last.prose)}”. In ${pathOf(aligned)} the last sentence is whole.`
      : `This says less than in ${pathOf(aligned)}: ${shortness(lengthOf(target), expected)}`,
    hint: `Translate what is missing: the source ends with “${lastWords(source.at(-1)?.block.prose ?? '')}”.`,
  });
}

/** How long a text is beside what was to be expected. */
function shortness(length: number, expected: number): string {
  return `it is ${Math.round((100 * length) / expected)}% of the length that the rest of this translation suggests.`;
}

/** “2 paragraphs and 1 table row”. */
function countKinds(blocks: readonly Block[]): string {
  const counts = new Map<BlockKind, number>();
  for (const {kind} of blocks) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return andList(
    [...counts].map(([kind, count]) => `${count} ${NAMES[kind]?.[count === 1 ? 0 : 1]}`),
  );
}

function subject({target}: GroupPair): string {
  if (target.kind === 'footnote') return `The footnote [^${target.id}]`;
  return target.section === 0 ? 'The introduction' : 'This section';
}

function pathOf({source}: AlignedText): string {
  return source.page.source.path;
}

function truncated(
  {translation}: AlignedText,
  offset: number,
  details: {message: string; hint: string},
): Finding {
  return createFinding('translation-truncated', translation.page.source, offset, details);
}
