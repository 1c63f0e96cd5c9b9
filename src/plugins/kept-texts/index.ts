import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {LoadedContent as DocsContent} from '@docusaurus/plugin-content-docs';
import type {LoadedContent as PagesContent} from '@docusaurus/plugin-content-pages';
import {sha256} from '../../build/hashFiles';
import {contentDirs} from '../../content/layout';
import {LanguageCache} from '../../languageCache';
import {localeOf} from '../../locales';

/** Holds the hash of the code in a build that may use what earlier ones kept. */
export const CODE_VARIABLE = 'KEPT_TEXTS_CODE';

/** What the loader asks; of JSON, as rspack hands it from phase to phase. */
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
 * Keeps what Markdown was compiled to from one build to the next, by the text, the addresses of
 * all texts of the language, to which it may link, and the code. It does what rspack's own
 * persistent cache would do, of which nobody can tell whether it is right (see
 * `docusaurus.config.ts`).
 */
export default function keptTextsPlugin(context: LoadContext): Plugin | null {
  const code = process.env[CODE_VARIABLE];
  if (process.env.NODE_ENV !== 'production' || code === undefined) return null;
  const {siteDir, generatedFilesDir, i18n} = context;
  const locale = localeOf(i18n.currentLocale);
  const cache = new LanguageCache<string>({
    siteDir,
    kind: 'texts',
    locale,
    // Modules name the generated file with what is known of their text.
    code: `${code} ${path.relative(siteDir, generatedFilesDir)}`,
  });
  let shared: unknown;
  const textsOf = (compiler: 'client' | 'server'): KeptTexts => {
    const hash = async ({file, query}: Text): Promise<string> => {
      const name = path.relative(siteDir, file);
      return sha256(JSON.stringify([name, query, compiler, shared, await readFile(file, 'utf8')]));
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
      shared = sharedByTexts(allContent);
    },
    configureWebpack: (_config, isServer) => ({
      module: {
        rules: [
          {
            test: /\.mdx?$/i,
            // Docusaurus asks it of every rule for Markdown, to find what is left for its own.
            include: contentDirs(locale).map((folder) => path.join(siteDir, folder, path.sep)),
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
    postBuild: () => cache.dropOthers(),
  };
}

/** A module that asks for pictures or files tells of these, too, which may change. */
function isAlone(module: string): boolean {
  return !module.includes('require(');
}

type PluginContent<T> = Readonly<Record<string, T>> | undefined;

/** What modules are compiled from beside their text and code: where others lie, and pictures of authors. */
function sharedByTexts(all: AllContent): unknown {
  const blogs = all['docusaurus-plugin-content-blog'] as PluginContent<BlogContent>;
  const docs = all['docusaurus-plugin-content-docs'] as PluginContent<DocsContent>;
  const pages = all['docusaurus-plugin-content-pages'] as PluginContent<PagesContent>;
  const texts = [
    ...Object.values(blogs ?? {}).flatMap((it) => it.blogPosts.map((post) => post.metadata)),
    ...Object.values(docs ?? {}).flatMap((it) => it.loadedVersions.flatMap(({docs}) => docs)),
    ...Object.values(pages ?? {}).flat(),
  ];
  return texts.map((text) => [
    text.source,
    text.permalink,
    'authors' in text && text.authors.map(({imageURL}) => imageURL),
  ]);
}
