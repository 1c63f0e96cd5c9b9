/** The rule `bad-escape`: percent-escapes in addresses are whole. */
import type {ParsedPage} from '../parseText';
import {toLatinDigits} from '../digits';
import {createFinding, type Finding} from '../findings';
import {lineAt, positionAt, type SourceFile} from '../source';
import {decode, isExternal} from '../target';
import {writtenAddresses, type WrittenAddress} from './writtenAddresses';

/** Checks the addresses in an article or a page, and that of its image. */
export function checkTextEscapes({
  page: {source, fields, frontMatter},
  body,
}: ParsedPage): Finding[] {
  const image = fields.image ? frontMatter.yaml.places.get('image')?.value : undefined;
  return checkEscapes(source, body.code, image === undefined ? [] : [image]);
}

/**
 * Checks all addresses of a file, each once.
 *
 * @param skipped from–to offsets of code and comments
 * @param fields offsets of values in YAML that are addresses up to the end of their line
 */
export function checkEscapes(
  source: SourceFile,
  skipped: readonly (readonly [number, number])[] = [],
  fields: readonly number[] = [],
): Finding[] {
  if (!source.text.includes('%')) {
    return [];
  }
  const candidates = [
    ...fields.map((offset) => ({url: restOfLine(source, offset).replace(/\s#.*$/, ''), offset})),
    ...writtenAddresses(source.text, skipped),
  ];
  const faults = new Map<number, Finding>();
  for (const candidate of candidates) {
    const offset = faultOffset(candidate);
    if (offset !== undefined) {
      faults.set(offset, describe(source, offset));
    }
  }
  return [...faults.values()];
}

function restOfLine(source: SourceFile, offset: number): string {
  const {line, column} = positionAt(source, offset);
  return lineAt(source, line).slice(column - 1);
}

/** Where the first bad escape of an address is. */
function faultOffset({url, offset}: Pick<WrittenAddress, 'url' | 'offset'>): number | undefined {
  const malformed = /%(?![0-9A-Fa-f]{2})/.exec(url)?.index;
  if (malformed !== undefined) {
    return offset + malformed;
  }
  // Another site may mean bytes of any encoding; ours are decoded as UTF-8 by the build.
  const run = isExternal(url)
    ? undefined
    : [...url.matchAll(/(?:%[0-9A-Fa-f]{2})+/g)].find(
        ({0: escapes}) => decode(escapes) === undefined,
      );
  return run && offset + run.index;
}

function describe(source: SourceFile, offset: number): Finding {
  const shown =
    Array.from(restOfLine(source, offset))
      .slice(0, 3)
      .join('')
      .split(/[\s)"'>]/)[0] ?? '%';
  const isWhole = /^%[0-9A-Fa-f]{2}$/.test(shown);
  return createFinding('bad-escape', source, offset, {
    message: isWhole
      ? `The percent-escapes from “${shown}” on do not make a character.`
      : `“${shown}” in an address is not a valid percent-escape.`,
    hint: isWhole
      ? 'Copy the address again from the browser, or write the characters themselves.'
      : hint(shown),
    excerpt: 'with-excerpt',
  });
}

function hint(shown: string): string {
  const latin = toLatinDigits(shown);
  return latin === shown
    ? 'After “%” come two of 0–9 and A–F. A percent sign itself is %25, a space %20.'
    : `Its digits must be Latin ones: ${latin}`;
}
