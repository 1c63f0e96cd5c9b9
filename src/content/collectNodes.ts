/** Walks the syntax tree of a Markdown file and collects what the rules ask for. */
import type {Definition, Heading as HeadingNode, Nodes, Root} from 'mdast';
import {
  htmlAnchors,
  htmlBlocked,
  htmlReferences,
  jsxAnchors,
  jsxBlocked,
  jsxReferences,
  type Blocked,
} from './html';
import {allNodes} from './nodes';
import type {Reference} from './reference';

/** Whether the part before the fold is marked; where the marker is, or what stands in its place. */
export type Truncation = {
  readonly state: 'present' | 'missing' | 'misspelt';
  readonly offset: number;
};

/** What a syntax tree holds, in the order of the file. */
export type Collected = {
  headings: HeadingNode[];
  anchors: string[];
  references: Reference[];
  definitions: Definition[];
  /** Identifiers of definitions that images use, and that links use. */
  usedByImages: Set<string>;
  usedByLinks: Set<string>;
  truncation?: Truncation;
  code: (readonly [number, number])[];
  blocked: Blocked[];
};

/** Walks a syntax tree once. */
export function collectNodes(root: Root): Collected {
  const found: Collected = {
    headings: [],
    anchors: [],
    references: [],
    definitions: [],
    usedByImages: new Set(),
    usedByLinks: new Set(),
    code: [],
    blocked: [],
  };
  for (const node of allNodes(root)) collectNode(node, found);
  return found;
}

function collectNode(node: Nodes, found: Collected): void {
  const offset = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? offset;
  switch (node.type) {
    case 'heading':
      found.headings.push(node);
      break;
    case 'link':
      found.references.push({kind: 'link', url: node.url, offset, via: 'inline'});
      break;
    case 'image':
      found.references.push({
        kind: 'image',
        url: node.url,
        offset,
        via: 'inline',
        ...(!node.alt?.trim() && {isUndescribed: true}),
      });
      break;
    case 'definition':
      found.definitions.push(node);
      break;
    case 'imageReference':
      found.usedByImages.add(node.identifier);
      break;
    case 'linkReference':
      found.usedByLinks.add(node.identifier);
      break;
    case 'code':
    case 'inlineCode':
      found.code.push([offset, end]);
      break;
    case 'html':
      found.anchors.push(...htmlAnchors(node.value));
      found.references.push(...htmlReferences(node.value, offset));
      found.blocked.push(...htmlBlocked(node.value, offset));
      found.code.push(...commentRanges(node.value, offset));
      findMarker(node.value, offset, found, /<!--\s*truncate\s*-->/);
      break;
    case 'text':
      findMarker(node.value, offset, found, undefined);
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      findMarker(`{${node.value}}`, offset, found, /\{\/\*\s*truncate\s*\*\/\}/);
      found.code.push([offset, end]);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      found.anchors.push(...jsxAnchors(node));
      found.references.push(...jsxReferences(node));
      found.blocked.push(...jsxBlocked(node));
      break;
    case 'mdxjsEsm':
      found.code.push([offset, end]);
      break;
  }
}

/** What authors write for the marker: other words, or the comment of the other format. */
const MISSPELT_MARKER =
  /<!--\s*(?:\w{0,4}truncat\w*|more)\s*-->|\{\/\*\s*(?:truncat\w*|more)\s*\*\/\}/i;

function findMarker(value: string, offset: number, found: Collected, marker?: RegExp): void {
  if (found.truncation?.state === 'present') {
    return;
  }
  const misspelt = MISSPELT_MARKER.exec(value);
  if (marker?.test(value)) {
    found.truncation = {state: 'present', offset};
  } else if (misspelt) {
    found.truncation ??= {state: 'misspelt', offset: offset + misspelt.index};
  }
}

/** Each definition is checked once, as what it is used for; of several of a name the first counts. */
export function resolveDefinitions({
  definitions,
  usedByImages,
  usedByLinks,
}: Collected): Reference[] {
  const first = new Map<string, Definition>();
  for (const definition of definitions) {
    if (!first.has(definition.identifier)) {
      first.set(definition.identifier, definition);
    }
  }
  return [...first.values()].flatMap(({identifier, url, position}) => {
    const reference = {url, offset: position?.start.offset ?? 0, via: 'definition'} as const;
    const image = usedByImages.has(identifier);
    const link = usedByLinks.has(identifier) || !image;
    return [
      ...(image ? [{...reference, kind: 'image' as const}] : []),
      ...(link ? [{...reference, kind: 'link' as const}] : []),
    ];
  });
}

function commentRanges(html: string, offset: number): (readonly [number, number])[] {
  return [...html.matchAll(/<!--[^]*?-->/g)].map(({0: comment, index}) => [
    offset + index,
    offset + index + comment.length,
  ]);
}
