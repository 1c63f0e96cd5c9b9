/** Titles in the body: `heading-1` and `heading-1-several`. */
import {toString} from 'mdast-util-to-string';
import type {Heading, RootContent} from 'mdast';
import type {ParsedPage} from '../parseText';
import type {Edit} from '../edits';
import {createFinding, type Finding} from '../findings';
import {CLASSIC_ID} from '../headings';
import {nodesOf} from '../nodes';
import type {SourceFile} from '../source';

/** The title of an article is in its front matter; a page may have one heading of level 1. */
export function checkTitles({page, root}: ParsedPage): Finding[] {
  const {kind, source, fields} = page;
  const followers = new Map(root.children.map((node, at) => [node, root.children[at + 1]]));
  const titles = nodesOf(root, 'heading').filter(({depth}) => depth === 1);
  return titles.flatMap((heading, index) => {
    const isRepeated = isTitle(heading, fields.title);
    if (kind === 'article' && (index === 0 || isRepeated)) {
      return [titleFinding(heading, isRepeated, followers.get(heading), source)];
    }
    return index === 0 ? [] : [secondFinding(heading, source)];
  });
}

function secondFinding(heading: Heading, source: SourceFile): Finding {
  return createFinding('heading-1-several', source, startOf(heading), {
    message: 'This is a second heading of level 1: a page has one title.',
    hint: 'Begin it with two hash signs: ## Heading',
  });
}

function titleFinding(
  heading: Heading,
  isRepeated: boolean,
  next: RootContent | undefined,
  source: SourceFile,
): Finding {
  return createFinding('heading-1', source, startOf(heading), {
    message: isRepeated
      ? 'The title stands in the front matter already, and is shown from there.'
      : 'The article has another title here than in its front matter.',
    hint: isRepeated
      ? 'Delete this line.'
      : 'Keep the title in the front matter. A heading in the text begins with two hash signs: ## Heading',
    fix: isRepeated ? [removal(heading, next)] : [],
  });
}

function isTitle(heading: Heading, title: string | undefined): boolean {
  const text = toString(heading).replace(CLASSIC_ID, '');
  return title !== undefined && normal(text) === normal(title);
}

/** Case, marks of punctuation and spaces do not make another title. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Deletes a heading up to where the next block begins. */
function removal(heading: Heading, next: RootContent | undefined): Edit {
  const end = next?.position?.start.offset ?? heading.position?.end.offset ?? 0;
  return {start: startOf(heading), end, text: ''};
}

function startOf(heading: Heading): number {
  return heading.position?.start.offset ?? 0;
}
