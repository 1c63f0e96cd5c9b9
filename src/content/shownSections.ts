/** What readers see of a text, section by section, without its markup. */
import {blockGroups, shownText, type Block, type BlockGroup} from './blocks';
import {CLASSIC_ID} from './headings';
import type {ParsedPage} from './parseText';

/** A piece of an article that can be linked to. */
export type ShownSection = {
  /** The anchor; nothing for what stands before the first heading. */
  readonly id?: string;
  readonly heading: string;
  readonly text: string;
};

export function shownSections(parsed: ParsedPage): ShownSection[] {
  return blockGroups(parsed).map(sectionOf);
}

function sectionOf({id, kind, blocks}: BlockGroup): ShownSection {
  const texts = blocks.map((block, at) => shownOf(block, blocks[at + 1]));
  const isHeaded = blocks[0]?.kind === 'heading';
  return {
    // A footnote is found where it stands, and has no name that a reader knows.
    ...(id !== undefined && kind === 'section' && {id}),
    heading: isHeaded ? (texts[0] ?? '').trim() : '',
    text: texts
      .slice(isHeaded ? 1 : 0)
      .join(' ')
      .trim(),
  };
}

/** Dots part the cells of a table, and a row from the next one: a table says no sentences. */
function shownOf({node}: Block, next: Block | undefined): string {
  const isRow = node.type === 'tableRow';
  const cells = isRow ? node.children.map(shownText).filter((cell) => cell !== '') : [];
  const text = isRow ? cells.join(' · ') : shownText(node);
  const end = isRow && next?.kind === 'row' ? ' ·' : '';
  return text.replace(CLASSIC_ID, '').replace(/\s+/g, ' ') + end;
}
