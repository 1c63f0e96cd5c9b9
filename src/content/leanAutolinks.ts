import type {Root} from 'mdast';
// For the types of what it adds to a processor's data.
import type {} from 'remark-parse';
import type {Data, Processor} from 'unified';
import {EXIT, visit} from 'unist-util-visit';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type ToTree = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;

/** GFM's tokenizer of e-mail addresses, as it calls itself. */
const EMAIL = 'emailAutolink';

/** What a text has to have for GFM to make links in it. */
const ADDRESS = /@|:\/\/|www\./i;

/**
 * remark plugin, after `remark-gfm`: spares looking for bare addresses (`name@example.org`,
 * `www.example.org`) where there are none. For e-mail GFM stops at every word, and when all is
 * read it goes through every text five times, together a seventh of the time that parsing takes.
 * What is read is the same.
 */
export default function leanAutolinks(this: Processor): void {
  const data = this.data();
  const {parser} = this;
  if (!parser) throw new Error('There must be a parser before “lean-autolinks”.');
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(lookWhereThereIsOne);
  let withoutEmail: Syntax[] | undefined;
  const whole = (data.micromarkExtensions ??= []);
  this.parser = (document, file) => {
    // Not before: plugins that follow add to the list.
    withoutEmail ??= whole.map(dropEmail);
    data.micromarkExtensions = document.includes('@') ? whole : withoutEmail;
    return parser(document, file);
  };
}

/** The syntax without e-mail addresses. */
function dropEmail(syntax: Syntax): Syntax {
  const text = Object.entries(syntax.text ?? {}).map(([code, constructs = []]) => {
    const others = [constructs].flat().filter(({name}) => name !== EMAIL);
    return [code, others] as const;
  });
  // The tokenizer stops at every letter that has a list, be it empty.
  return {...syntax, text: Object.fromEntries(text.filter(([, others]) => others.length > 0))};
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

function mayHoldAddress(tree: Root): boolean {
  let found = false;
  visit(tree, 'text', ({value}) => {
    found ||= ADDRESS.test(value);
    return found ? EXIT : undefined;
  });
  return found;
}
