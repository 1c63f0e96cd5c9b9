import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {LoadedContent as DocsContent} from '@docusaurus/plugin-content-docs';
import type {LoadedContent as PagesContent} from '@docusaurus/plugin-content-pages';
import {aliasedSitePath} from '@docusaurus/utils';
import {sha256} from '../../hash';
import {contentDirs} from '../../content/layout';
import {LanguageCache} from '../../languageCache';
import {localeOf} from '../../locales';

/** Says in a build where modules are known from and kept; JSON of `CacheOptions`. */
const CACHE_VARIABLE = 'KEPT_TEXTS';

/** What the loader asks. */
export type KeptTexts = {
  /** @returns a hash of all that the module of a text is made from, and the module if it is known */
  readonly find: (text: Text) => Promise<{readonly madeFrom: string; readonly module?: string}>;
  /** @param madeFrom what `find` returned before the module was made */
  readonly keep: (text: Text, madeFrom: string, module: string) => Promise<void>;
};

type Text = {
  readonly file: string;
  /** Tells a text from its beginning, which lists show. */
  readonly query: string;
};

/**
 * Keeps what Markdown was compiled to from one build to the next, by the text, what else of its
 * language is in it, and the code. It does what rspack's own persistent cache would do, of which
 * nobody can tell whether it is right (see `docusaurus.config.ts`).
 */
export default function keptTextsPlugin({siteDir, i18n}: LoadContext): Plugin | null {
  const options = process.env[CACHE_VARIABLE];
  if (process.env.NODE_ENV !== 'production' || options === undefined) return null;
  const cache = new LanguageCache<string>(JSON.parse(options));
  let foreign: ForeignParts;
  const textsOf = (compiler: 'client' | 'server'): KeptTexts => {
    const hash = async ({file, query}: Text): Promise<string> => {
      const name = aliasedSitePath(file, siteDir);
      const {addresses, ofText} = foreign;
      const text = await readFile(file, 'utf8');
      return sha256(JSON.stringify([name, query, compiler, addresses, ofText.get(name), text]));
    };
    return {
      async find(text) {
        const madeFrom = await hash(text);
        const module = cache.get([madeFrom]);
        return {madeFrom, ...(module !== undefined && {module})};
      },
      async keep(text, madeFrom, module) {
        // Whoever compiled it read the file for himself, a moment later.
        const isUnchanged = (await hash(text)) === madeFrom;
        if (isUnchanged && isAlone(module)) await cache.set([madeFrom], module);
      },
    };
  };
  return {
    name: 'kept-texts',
    allContentLoaded({allContent}) {
      foreign = foreignParts(allContent);
    },
    configureWebpack: (_config, isServer) => ({
      module: {
        rules: [
          {
            test: /\.mdx?$/i,
            // Docusaurus asks it of every rule for Markdown, to find what is left for its own.
            include: contentDirs(localeOf(i18n.currentLocale)).map((folder) =>
              path.join(siteDir, folder, path.sep),
            ),
            // Around all that compile Markdown, whichever plugin they come from.
            enforce: 'post',
            use: [
              {
                loader: path.join(siteDir, 'src/plugins/kept-texts/keptTextLoader.cjs'),
                options: {texts: textsOf(isServer ? 'server' : 'client')},
              },
            ],
          },
        ],
      },
    }),
  };
}

/** A module that asks for pictures or files tells of these, too, which may change. */
function isAlone(module: string): boolean {
  return !module.includes('require(');
}

/** What modules are made from beside their text and code. */
type ForeignParts = {
  /** Stands for where each text lies, as any may link to any. */
  readonly addresses: string;
  /** The pictures of a text and of its authors, which the blog reads for itself. */
  readonly ofText: ReadonlyMap<string, unknown>;
};

type PluginContent<T> = Readonly<Record<string, T>> | undefined;

function foreignParts(all: AllContent): ForeignParts {
  const blogs = all['docusaurus-plugin-content-blog'] as PluginContent<BlogContent>;
  const docs = all['docusaurus-plugin-content-docs'] as PluginContent<DocsContent>;
  const pages = all['docusaurus-plugin-content-pages'] as PluginContent<PagesContent>;
  const posts = Object.values(blogs ?? {}).flatMap((it) => it.blogPosts);
  const texts = [
    ...posts.map(({metadata}) => metadata),
    ...Object.values(docs ?? {}).flatMap((it) => it.loadedVersions.flatMap(({docs}) => docs)),
    // A language without pages has nothing here.
    ...Object.values(pages ?? {}).flatMap((it) => it ?? []),
  ];
  return {
    addresses: sha256(JSON.stringify(texts.map(({source, permalink}) => [source, permalink]))),
    ofText: new Map(
      posts.map(({metadata: {source, frontMatter, authors}}) => [
        source,
        [frontMatter.image, ...authors.map(({imageURL}) => imageURL)],
      ]),
    ),
  };
}
