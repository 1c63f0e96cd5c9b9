import type {Nodes} from 'mdast';
// For the types of what it adds to a processor's data.
import type {} from 'remark-parse';
import type {Data, Processor} from 'unified';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Syntax['text']>;
type Construct = Exclude<Constructs[string], readonly unknown[] | undefined>;
type ToTree = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;

/** GFM's tokenizers of e-mail addresses and of tables, as they call themselves. */
const EMAIL = 'emailAutolink';
const TABLE = 'table';

/** What a text has to have for GFM to make links in it. */
const ADDRESS = /@|:\/\/|www\./i;

/**
 * remark plugin, after `remark-gfm`: spares looking for bare addresses (`name@example.org`,
 * `www.example.org`) and for tables where there are none. For e-mail GFM stops at every word, and
 * when all is read it goes through every text five times; it reads every line as the head of a
 * table before it looks at the next, which tells. Together they take two fifths of the time that
 * parsing takes. What is read is the same.
 */
export default function leanGfm(this: Processor): void {
  const data = this.data();
  const {parser} = this;
  if (!parser) throw new Error('There must be a parser before “lean-gfm”.');
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(lookWhereThereIsOne);
  let tables: ReadonlySet<number> = new Set();
  let whole: Syntax[] | undefined;
  let withoutEmail: Syntax[] = [];
  const given = (data.micromarkExtensions ??= []);
  this.parser = (document, file) => {
    // Not before: plugins that follow add to the list.
    if (!whole) {
      whole = given.map((syntax) => ({
        ...syntax,
        flow: editConstructs(syntax.flow, (it) => (it.name === TABLE ? within(it) : it)),
      }));
      withoutEmail = whole.map((syntax) => ({
        ...syntax,
        text: editConstructs(syntax.text, (it) => (it.name === EMAIL ? undefined : it)),
      }));
    }
    tables = linesOfTables(document);
    data.micromarkExtensions = document.includes('@') ? whole : withoutEmail;
    return parser(document, file);
  };

  function within(construct: Construct): Construct {
    const {tokenize} = construct;
    return {
      ...construct,
      tokenize(effects, ok, nok) {
        const start = tokenize.call(this, effects, ok, nok);
        return (code) => (tables.has(this.now().line) ? start(code) : nok(code));
      },
    };
  }
}

/** @param edit returns what takes the place of a construct, if anything does */
function editConstructs(
  constructs: Constructs | undefined,
  edit: (construct: Construct) => Construct | undefined,
): Constructs {
  const edited = Object.entries(constructs ?? {}).map(([code, those = []]) => {
    const kept = [those].flat().map(edit);
    return [code, kept.filter((construct) => construct !== undefined)] as const;
  });
  // The tokenizer stops at every letter that has a list, be it empty.
  return Object.fromEntries(edited.filter(([, those]) => those.length > 0));
}

/** The second line of a table, which has dashes, too, and may stand in quotations and lists. */
const RULE = /^[\s|:>-]+$/;
const BLANK = /^[\s>]*$/;

/** The numbers of the lines that a table may have: from the one above its second to a blank one. */
function linesOfTables(document: string): Set<number> {
  const found = new Set<number>();
  // Lines are counted from 1, so what counts a line from 0 is the number of the one above it.
  document.split(/\r\n?|\n/).forEach((line, above) => {
    if (line.includes('-') && RULE.test(line)) found.add(above).add(above + 1);
    else if (found.has(above) && !BLANK.test(line)) found.add(above + 1);
  });
  return found;
}

/** Lets what makes links out of text see only trees in which a text may hold an address. */
function lookWhereThereIsOne(toTree: ToTree): ToTree {
  const {transforms, enter} = toTree;
  if (!transforms || !enter || !('literalAutolink' in enter)) return toTree;
  return {
    ...toTree,
    transforms: transforms.map(
      (transform) => (tree) => (mayHoldAddress(tree) ? transform(tree) : undefined),
    ),
  };
}

function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value);
  return 'children' in node && node.children.some(mayHoldAddress);
}
