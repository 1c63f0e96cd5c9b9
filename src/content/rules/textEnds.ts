/** The rule `text-cut`: a text does not stop in the middle of a sentence. */
import type {ParsedPage} from '../parseText';
import {blockGroups, shownText, type Block} from '../blocks';
import {createFinding, type Finding} from '../findings';
import {lastWords} from './words';

/** Marks that end a sentence, and what may close after them: quotes and brackets. */
const SENTENCE_END = /[.!?:…؟۔。！？：][\p{Pe}\p{Pf}\p{Pi}"'*_]*$/u;

/** A letter, a digit, or a mark after which a sentence goes on. */
const SENTENCE_MIDDLE = /[\p{L}\p{M}\p{N},،，、\p{Pd}]$/u;

/** Tells whether the last sentence of a block is whole. */
export function endsSentence({node}: Block): boolean {
  return SENTENCE_END.test(ending(node));
}

/** Tells whether a block stops as no sentence does. Of one that ends in code nothing is known. */
export function stopsInSentence({node}: Block): boolean {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last?.type !== 'inlineCode' && SENTENCE_MIDDLE.test(ending(node));
}

function ending(node: Block['node']): string {
  return shownText(node).trimEnd().slice(-20);
}

/** The kinds of blocks that are written in sentences. */
export const SENTENCES: ReadonlySet<string> = new Set(['footnote', 'paragraph', 'quote']);

/** A text shorter than this does not show whether its author ends sentences with a mark. */
const MIN_SENTENCES = 3;

/** A last line shorter than this may be a signature. */
const MIN_LETTERS = 40;

/** The block in which a text stops in the middle of a sentence, as its others do not. */
export function cutBlock(parsed: ParsedPage): Block | undefined {
  const groups = blockGroups(parsed);
  const blocks = groups.flatMap((group) => group.blocks);
  const sections = groups.filter(({kind}) => kind === 'section');
  const inFile = [...blocks].sort((a, b) => a.offset - b.offset);
  const last = [inFile.at(-1), sections.at(-1)?.blocks.at(-1)];
  return last.find((block) => block && isCut(block, blocks));
}

function isCut(block: Block, blocks: readonly Block[]): boolean {
  const isItem = block.kind === 'item';
  if ((!isItem && !SENTENCES.has(block.kind)) || isSignature(block) || !stopsInSentence(block)) {
    return false;
  }
  // Items of lists end as their author likes, but all in the same way.
  const others = blocks.filter(
    (other) => other !== block && (isItem ? other.kind === 'item' : SENTENCES.has(other.kind)),
  );
  const whole = others.filter(endsSentence).length;
  return whole >= MIN_SENTENCES && whole >= others.length * (isItem ? 1 : 0.8);
}

function isSignature({prose, node}: Block): boolean {
  const isOneSpan =
    'children' in node && node.children.length === 1 && node.children[0]?.type !== 'text';
  return isOneSpan || prose.length < MIN_LETTERS || /^\p{Pd}/u.test(prose);
}

/** `text-cut`: what stops without an end was cut when it was made, copied or sent. */
export function checkTextEnd(parsed: ParsedPage): Finding[] {
  const block = cutBlock(parsed);
  return block
    ? [
        createFinding('text-cut', parsed.page.source, block.offset, {
          message: `The text stops in the middle of a sentence: “${lastWords(block.prose)}”.`,
          hint: 'Add the rest of the text. If it is whole, end its last sentence with a mark, such as a full stop.',
        }),
      ]
    : [];
}
