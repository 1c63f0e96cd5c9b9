/** What the build takes out of a text: `raw-html` and `unsafe-address`. */
import type {Nodes} from 'mdast';
import {addressSchemes, allowedHtml, globalAttributes, isSitePathname} from '../allowedHtml';
import type {ParsedPage} from '../parseText';
import {createFinding, type Finding} from '../findings';
import {isBlockedMarkup} from '../html';
import {readTags} from '../htmlTags';
import {nodesOf} from '../nodes';
import type {Reference} from '../reference';
import type {SourceFile} from '../source';
import {hasExtension} from './links';

/** An element as an author wrote it, in HTML or in JSX. */
type Element = {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly offset: number;
};

/** `raw-html`: elements and attributes that are not in the table of those allowed. */
export function checkHtml({page: {source}, root}: ParsedPage): Finding[] {
  return nodesOf(root, 'html', 'mdxJsxFlowElement', 'mdxJsxTextElement')
    .flatMap(elementsOf)
    .flatMap((element) => checkElement(element, source));
}

function elementsOf(node: Nodes): Element[] {
  if (node.type === 'html') {
    return readTags(node.value, node.position?.start.offset)
      .filter(({isClosing}) => !isClosing)
      .map((tag) => ({...tag, attributes: [...tag.attributes.keys()]}));
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const {name, attributes, position} = node;
  // A name with a capital is a component; a fragment has none.
  if (!name || /^[A-Z]|\./.test(name)) return [];
  const names = attributes.flatMap((it) => (it.type === 'mdxJsxAttribute' ? [it.name] : []));
  return [{name, attributes: names.map(htmlName), offset: position?.start.offset ?? 0}];
}

/** The name in HTML of an attribute that JSX spells otherwise. */
function htmlName(attribute: string): string {
  return attribute === 'className' ? 'class' : attribute.toLowerCase();
}

function checkElement({name, attributes, offset}: Element, source: SourceFile): Finding[] {
  const allowed = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
  if (!allowed) {
    return isBlockedMarkup(name)
      ? []
      : [
          createFinding('raw-html', source, offset, {
            message: `Texts may not hold <${name}>: the page is shown without it.`,
            hint: REMEDIES.find(([pattern]) => pattern.test(name))?.[1] ?? REMEDY,
          }),
        ];
  }
  return attributes
    .filter((it) => !allowed.includes(it) && !globalAttributes.includes(it) && !isBlockedMarkup(it))
    .map((attribute) =>
      createFinding('raw-html', source, offset, {
        message: `<${name}> may not have “${attribute}”: the page is shown without it.`,
        hint: `Take “${attribute}” out.`,
      }),
    );
}

const REMEDY = 'Write it in Markdown, or put it between backquotes to show it as code.';

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^h[1-6]$/, 'Write a heading as ## Heading {#anchor}, so that it is in the table of contents.'],
  [/^(?:audio|embed|iframe|object|video)$/, 'Link to it: [what it shows](address).'],
  [/^(?:svg|picture)$/, 'Save it as a file beside the article and write ![what it shows](./file).'],
];

/** `unsafe-address`: addresses of a kind that browsers or the build run, or that nobody can follow. */
export function checkUnsafeAddresses({page: {source}, body}: ParsedPage): Finding[] {
  return body.references.flatMap(({kind, url, offset}) => {
    const scheme = schemeOf(url);
    const allowed = addressSchemes[kind === 'link' ? 'href' : 'src'];
    if (scheme === undefined && isLoader(url, kind)) {
      return [
        createFinding('unsafe-address', source, offset, {
          message: `The address of this ${kind} has “!” after “?”, which would make the build run the file.`,
          hint: 'Leave out what stands after “?”.',
        }),
      ];
    }
    if (scheme === undefined) return [];
    if (!allowed.includes(scheme)) {
      return [
        createFinding('unsafe-address', source, offset, {
          message: `The address of this ${kind} begins with “${scheme}:”, and the page is shown without it.`,
          hint: `${INSTEAD[kind]} If “${scheme}:” is part of a file’s name, write ./ before it.`,
        }),
      ];
    }
    if (scheme !== 'pathname' || isSitePathname(url)) return [];
    return [
      createFinding('unsafe-address', source, offset, {
        message: `After “pathname:” this ${kind} has no path of this site, and the page is shown without it.`,
        hint: 'Write three slashes and the path, such as pathname:///about/. An address of another site begins with https://.',
      }),
    ];
  });
}

const INSTEAD: Readonly<Record<Reference['kind'], string>> = {
  link: 'Write an address that begins with https:// or /.',
  image: 'Put the picture beside the article and write ![what it shows](./its-name.png).',
};

/** Tells what would have the bundler run a file; see `markdown/content-files`. A page is none. */
function isLoader(url: string, kind: Reference['kind']): boolean {
  const [, path] = /^([^?#]*)\?[^#]*!/.exec(url) ?? [];
  return path !== undefined && (kind === 'image' || hasExtension(path));
}

/** The scheme as a browser reads it, which passes over control characters and spaces. */
function schemeOf(url: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what browsers pass over
  const read = url.replace(/[\u0000-\u0020]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}
