/** Reads the tags in a piece of HTML, as a browser's tokenizer does. */
import {Tokenizer, TokenizerMode, type Token} from 'parse5';

export type HtmlTag = {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Names in lower case, values with their character references decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its “<” is. */
  readonly offset: number;
};

/**
 * All tags of a piece of HTML, which may open what it does not close, in order. Comments hold
 * none; a tag without its “>” is none.
 *
 * @param offset where the piece stands in its file, added to all offsets
 */
export function readTags(html: string, offset = 0): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const add = (token: Token.TagToken, isClosing: boolean): void => {
    tags.push({
      name: token.tagName,
      isClosing,
      attributes: new Map(token.attrs.map(({name, value}) => [name, value])),
      offset: offset + (token.location?.startOffset ?? 0),
    });
  };
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag: (token) => {
        add(token, false);
        tokenizer.state = CONTENT_MODES.get(token.tagName) ?? tokenizer.state;
      },
      onEndTag: (token) => add(token, true),
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
  return tags;
}

/** Elements whose content is no markup: what looks like a tag there is none. */
const CONTENT_MODES: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);

function ignore(): void {
  // The tokenizer tells of everything that it meets.
}
