/** Says in an author's words what the YAML parser found, and shows the line as it should be. */
import {lineAt, offsetOfLine, positionAt, type SourceFile} from '../source';
import type {YamlProblem} from '../yaml';

export type YamlWords = {readonly message: string; readonly hint: string; readonly offset: number};

/** Words for a problem, and the offset to point at. */
export function yamlWords(source: SourceFile, {code, offset}: YamlProblem): YamlWords {
  const {line} = positionAt(source, offset);
  const text = lineAt(source, line);
  const words = (message: string, hint: string, at = offset): YamlWords => ({
    message,
    hint,
    offset: at,
  });
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return valueHasColon(text)
        ? words(
            'A value with a colon and a space in it needs quotes.',
            quoteHint(text),
            colonInValue(source, line),
          )
        : words(
            'This line begins with spaces, so it is read as part of the line above.',
            'Let every key begin at the start of its line.',
            offsetOfLine(source, line + 1),
          );
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'NOT_A_MAP':
      return words(...notAKey(text));
    case 'UNCLOSED_QUOTE':
      return words('A quote opens here and does not close on this line.', quoteHint(text));
    case 'UNCLOSED_BRACKET':
      return words(
        'A bracket opens here and does not close on this line.',
        'Close it with “]” or “}”. If it goes on over lines, begin each of them with two spaces.',
      );
    case 'UNEXPECTED_TOKEN':
      return words(...unexpected(text));
    case 'BAD_SCALAR_START':
    case 'ANCHOR':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return words(
        `A value that begins with “${source.text.charAt(offset)}” needs quotes.`,
        quoteHint(text),
      );
    case 'BAD_DQ_ESCAPE':
      return words(
        'Between double quotes a backslash begins an escape, and there is none like this.',
        'Write two backslashes “\\\\”, or put the value in single quotes.',
      );
    case 'DUPLICATE_KEY':
      return words(
        `The key “${keyOf(text)}” stands here a second time.`,
        'Keep one of the two lines.',
      );
    case 'TAB_AS_INDENT':
      return words('This line begins with a tab.', 'Put spaces in its place.');
    case 'BAD_INDENT':
      return words(
        'This line begins with more or fewer spaces than the lines it belongs to.',
        'Align it with them, or let a key begin at the start of its line.',
      );
    case 'MULTIPLE_DOCS':
      return words('A line “---” parts this file in two.', 'Delete the line.');
    case 'TOO_DEEP':
      return words('There are too many brackets in brackets here.', 'Write a plain list of keys.');
    case 'TOO_LONG':
      return words(
        'There is too much here to be read in a reasonable time.',
        'Look for a very long line or list. In front matter a field takes a few words; what is long belongs in the text.',
      );
    default:
      return words('This line cannot be read.', `Write it as “key: value”. ${quoteHint(text)}`);
  }
}

const KEY_LINE = /^(\s*(?:- )?["']?([^\s:"'][^:]*?)["']?:)\s+(.*)$/s;

function keyOf(line: string): string {
  return KEY_LINE.exec(line)?.[2] ?? line.trim();
}

function valueHasColon(line: string): boolean {
  return /:(?:\s|$)/.test(KEY_LINE.exec(line)?.[3] ?? '');
}

/** The offset of the colon that a second key seems to end with. */
function colonInValue(source: SourceFile, line: number): number {
  const text = lineAt(source, line);
  const value = KEY_LINE.exec(text)?.[3] ?? '';
  return offsetOfLine(source, line) + text.length - value.length + value.search(/:(?:\s|$)/);
}

const LONGEST_SHOWN = 80;

/** The line with its value in quotes that suit it. */
function quoteHint(line: string): string {
  const [, key, , value = ''] = KEY_LINE.exec(line) ?? [];
  if (!key || !value.trim()) {
    return 'Put the value in quotes.';
  }
  const inner = value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/^["'](?=[^"']*$)/, '');
  if (inner.length > LONGEST_SHOWN) {
    return `Put quotes around the whole value: ${key.trim()} "…"`;
  }
  const quoted =
    inner.includes('"') || inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
  return `Write: ${key.trim()} ${quoted}`;
}

function notAKey(line: string): [message: string, hint: string] {
  const [, key, value] = /^\s*([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (key && value) {
    return ['A space is missing after the colon.', `Write: ${key}: ${value}`];
  }
  const [, fullWidthKey, fullWidthValue = ''] = /^\s*([\w-]+)\s*：\s*(.*)$/.exec(line) ?? [];
  if (fullWidthKey) {
    return [
      'The colon after a key must be “:”, not the full-width “：”.',
      `Write: ${fullWidthKey}: ${fullWidthValue}`,
    ];
  }
  return [
    'This line is not of the form “key: value”.',
    'Begin it with a key and a colon. A text that goes over lines needs quotes around all of it.',
  ];
}

function unexpected(line: string): [message: string, hint: string] {
  const value = KEY_LINE.exec(line)?.[3] ?? '';
  if (/^["']/.test(value)) {
    return [
      'There is text after the closing quote, or a quote inside the quotes.',
      quoteHint(line),
    ];
  }
  if (/^[[{]/.test(value)) {
    return [
      'There is text after the closing bracket.',
      `A value that begins with a bracket but is no list needs quotes. ${quoteHint(line)}`,
    ];
  }
  return ['This line cannot be read.', quoteHint(line)];
}
