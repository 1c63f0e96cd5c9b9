/** The rule `block-untranslated`: no piece of a text is left in another language. */
import type {Nodes, Parents} from 'mdast';
import {localeCodes, type LocaleCode} from '../../locales';
import type {AlignedText} from '../alignedText';
import type {ParsedPage} from '../parseText';
import {blockGroups, textOf, type Block} from '../blocks';
import {createFinding, type Finding} from '../findings';
import {jsxAttribute} from '../html';
import {readTags} from '../htmlTags';
import {perObject} from '../perObject';
import {followTag, type TagWalk} from '../prose';
import {firstWords, languageName} from './words';

/**
 * Frequent words by which a language is known. None belongs to two of the languages. Of
 * Chinese, which is written without spaces, they are characters. What is written in a language
 * without such words is taken for nothing else: its own may be those of others.
 */
const FREQUENT: Readonly<Partial<Record<LocaleCode, string>>> = {
  en: 'a an and are as at be been but by can could did do does for from had has have how if in is it its may more no not of on only or our so than that the their them then there these they this to was we were what when which who will with would',
  fa: 'از است اگر اما این آن با برای به تا چه در را شد شود کند کرد که می نمی های هر هم ولی یا یک',
  ar: 'أن أو إذا إلى إن أم التي الذي ثم حتى ذلك على عن في قد كان كما لكن لم لن مع هذا هذه هو هي ولا وقد فلا',
  ru: 'без бы был была были было в во все для до его если её же за и из или их к как которые ли мы на не но о он она они от по при с со так то у что чтобы это этот',
  zh: '不 也 了 他 其 和 在 对 就 已 我 所 是 有 此 没 的 着 而 这 那 都 与 把 能',
};

/** The language of each frequent word. */
const LANGUAGES = new Map(
  localeCodes.flatMap((locale) =>
    (FREQUENT[locale]?.split(' ') ?? []).map((word) => [word, locale] as const),
  ),
);

const LONGEST = Math.max(...[...LANGUAGES.keys()].map(({length}) => length));

/** A name, a heading or a title is mostly shorter, or has capitals. */
const MIN_WORDS = 6;
const MIN_FREQUENT = 2;

const CAPITAL = /^\p{Lu}/u;

/** Of the words of a sentence most begin with a small letter; of those of a list of names few. */
const MIN_SMALL = 0.5;

/**
 * Titles and names stay in their own language: what is quoted, stressed or a link counts for
 * nothing, and so does code.
 */
const FOREIGN: ReadonlySet<Nodes['type']> = new Set([
  'code',
  'emphasis',
  'html',
  'inlineCode',
  'link',
  'linkReference',
]);
const QUOTED = /“[^“”]*”|«[^«»]*»|《[^《》]*》|‘[^‘’]*’|"[^"]*"/g;

const WORD =
  /\p{Script=Han}|\p{L}[^\P{L}\p{Script=Han}]*(?:[\p{M}\u200C'’-][^\P{L}\p{Script=Han}]*)*/gu;

/** The words that a block says itself; each Han character is one. */
function wordsOf({node}: Block): string[] {
  const own = holdsTags(node) ? withoutMarked(node) : node;
  const prose = textOf(own, FOREIGN).replace(QUOTED, ' ');
  return prose.match(WORD) ?? [];
}

function holdsTags(node: Nodes): boolean {
  if (node.type === 'html' || node.type === 'mdxJsxTextElement') return true;
  return 'children' in node && node.children.some(holdsTags);
}

/** A node without what HTML or JSX marks as being in a language, which is in that one knowingly. */
function withoutMarked<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const walk: TagWalk = {};
  const children = (node as Parents).children.filter((child) => {
    if (child.type === 'mdxJsxTextElement') return !walk.hiding && !jsxAttribute(child, 'lang');
    if (child.type !== 'html') return !walk.hiding;
    for (const tag of readTags(child.value)) followTag(tag, walk, tag.attributes.has('lang'));
    return false;
  });
  return {...node, children: children.map(withoutMarked)};
}

/** Tells sentences from names and figures. */
function isProse(words: readonly string[], fewest = MIN_WORDS): boolean {
  if (words.length < fewest) return false;
  const small = words.filter((word) => !CAPITAL.test(word));
  return small.length >= words.length * MIN_SMALL;
}

type Reading = {
  readonly isProse: boolean;
  /** The language that it is written in; nothing when its words do not tell. */
  readonly language?: LocaleCode;
};

const readBlock = perObject((block: Block): Reading => {
  const words = wordsOf(block);
  if (!isProse(words)) return {isProse: false};
  const hits = new Map<LocaleCode, number>();
  for (const word of words) {
    const locale = word.length > LONGEST ? undefined : LANGUAGES.get(word.toLowerCase());
    if (locale) hits.set(locale, (hits.get(locale) ?? 0) + 1);
  }
  const [best] = [...hits].sort(([, a], [, b]) => b - a);
  return {isProse: true, ...(best && best[1] >= MIN_FREQUENT && {language: best[0]})};
});

/** What is quoted at length may be quoted in its own language. */
function isOwnText({kind}: Block): boolean {
  return !['code', 'html', 'image', 'quote'].includes(kind);
}

/** `block-untranslated` on any text: a block whose words are those of another language. */
export function checkLanguage(parsed: ParsedPage): Finding[] {
  const {frontMatter, locale} = parsed.page;
  // Without its front matter, what is read as text need be none.
  if (frontMatter.state !== 'present' || !FREQUENT[locale]) return [];
  return textBlocks(parsed).flatMap((block) => {
    const {language} = readBlock(block);
    return language === undefined || language === locale
      ? []
      : [untranslated(parsed, block, `This is in ${languageName(language)}`)];
  });
}

/** `block-untranslated` on a translation: a block that is its source, word for word. */
export function checkCopies({translation, source}: AlignedText): Finding[] {
  const originals = new Set(textBlocks(source).map(normalProse));
  const isLeft = (block: Block): boolean =>
    (readBlock(block).isProse &&
      [undefined, translation.page.locale].includes(readBlock(block).language)) ||
    isTitleIn(source.page.locale, block);
  return textBlocks(translation).flatMap((block) =>
    originals.has(normalProse(block)) && isLeft(block)
      ? [untranslated(translation, block, `This is word for word as in ${source.page.source.path}`)]
      : [],
  );
}

/** Titles are short; one that says something, and is no name, has a frequent word in it. */
function isTitleIn(locale: LocaleCode, block: Block): boolean {
  if (block.kind !== 'heading' || readBlock(block).isProse) return false;
  const words = wordsOf(block);
  return isProse(words, 2) && words.some((word) => LANGUAGES.get(word.toLowerCase()) === locale);
}

function textBlocks(parsed: ParsedPage): Block[] {
  return blockGroups(parsed).flatMap(({blocks}) => blocks.filter(isOwnText));
}

const normalProse = perObject(({prose}: Block) => prose.replace(/\s+/g, ' '));

function untranslated({page}: ParsedPage, block: Block, what: string): Finding {
  return createFinding('block-untranslated', page.source, block.offset, {
    message: `${what}: “${firstWords(block.prose)}”.`,
    hint: `Translate it into ${languageName(page.locale)}. A title or a quotation that is to stay stands in quotation marks, or in a block of its own that begins with “>”.`,
  });
}
