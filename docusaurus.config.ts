import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Author, Options as BlogOptions} from '@docusaurus/plugin-content-blog';
import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import type {Options as PagesOptions} from '@docusaurus/plugin-content-pages';
import type {Options as SitemapOptions} from '@docusaurus/plugin-sitemap';
import type {Options as ThemeOptions} from '@docusaurus/theme-classic';
import type {UserThemeConfig} from '@docusaurus/theme-common';
import type {Config, LoadContext, Plugin, PluginConfig, PluginModule} from '@docusaurus/types';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import {globSync} from 'tinyglobby';
import {buildTime} from './src/buildTime';
import {articlesDir, handbookDir, pagesDir} from './src/content/layout';
import leanGfm from './src/content/leanGfm';
import type {ListOptions} from './src/content/pages';
import {readingMinutes} from './src/content/readingTime';
import {historyOf} from './src/history';
import {defaultLocale, isLocaleCode, localeCodes, locales} from './src/locales';
import alignCells from './src/markdown/align-cells';
import contentFiles from './src/markdown/content-files';
import footnoteIds from './src/markdown/footnote-ids';
import {footnoteOptions} from './src/markdown/footnoteOptions';
import isolateDirection from './src/markdown/isolate-direction';
import localizeFootnotes from './src/markdown/localize-footnotes';
import {plainFrontMatter} from './src/markdown/plainFrontMatter';
import sanitize from './src/markdown/sanitize';
import {messageReader} from './src/messages';
import {pageTemplate} from './src/pageTemplate';
import cardsPlugin from './src/plugins/cards';
import crawlersPlugin from './src/plugins/crawlers';
import feedsPlugin from './src/plugins/feeds';
import fontsPlugin from './src/plugins/fonts';
import glossaryPlugin from './src/plugins/glossary';
import iconsPlugin from './src/plugins/icons';
import keptTextsPlugin from './src/plugins/kept-texts';
import leanClientPlugin from './src/plugins/lean-client';
import readerScriptPlugin from './src/plugins/reader-script';
import routeIndexPlugin from './src/plugins/route-index';
import searchPlugin from './src/plugins/search';
import stylesPlugin from './src/plugins/styles';
import translationsPlugin from './src/plugins/translations';
import wholeServerPlugin from './src/plugins/whole-server';
import {readRelated} from './src/related/file';
import {postsPerPage, siteTitle as title} from './src/site';
import {homePath, repositoryAddress, siteAddress} from './src/siteAddress';

const siteDir = path.dirname(fileURLToPath(import.meta.url));

/** Once for all languages: to ask git is to start a process. */
const history = historyOf(siteDir);

const sitemap = {
  filename: 'sitemap-pages.xml',
  lastmod: 'date',
  changefreq: null,
  priority: null,
} satisfies SitemapOptions;

const theme: ThemeOptions = {
  customCss: ['tokens', 'base', 'frame', 'lists', 'article', 'share', 'prose', 'code', 'print'].map(
    (sheet) => `./src/css/${sheet}.css`,
  ),
};

// Class names instead of inline styles: the colours of code are the stylesheet's.
const codeTheme = {plain: {}, styles: []};

const themeConfig: UserThemeConfig = {
  colorMode: {respectPrefersColorScheme: true},
  prism: {theme: codeTheme, darkTheme: codeTheme},
};

/**
 * As functions, and not by their names, plugins share modules with one another and with this
 * file: Docusaurus would load each with copies of its own of all that it imports.
 */
function own<Options extends object, Content>(
  plugin: (
    context: LoadContext,
    options: Options,
  ) => Plugin<Content> | Promise<Plugin<Content>> | null,
  options?: Options,
): PluginConfig {
  return [plugin as unknown as PluginModule, options ?? {}];
}

/** This site shows no pictures of authors, and what authors.yml names the bundler would load. */
function withoutPicture(author: Author): Author {
  const shown = {...author};
  delete shown.imageURL;
  return shown;
}

/**
 * The configuration of a language. Docusaurus asks for each anew, and says in the environment
 * which it is. With a folder of its own, a language has the articles that it has: the plugins would
 * else list the default language's files and serve English under every address.
 */
export default function config(): Config {
  const requested = process.env.DOCUSAURUS_CURRENT_LOCALE ?? defaultLocale;
  const locale = isLocaleCode(requested) ? requested : defaultLocale;
  const message = messageReader(siteDir, locale);
  const {url, baseUrl} = siteAddress(process.env);

  // What is not yet out is not published, but seen in an author's preview.
  const isProduction = process.env.NODE_ENV === 'production';
  const now = buildTime(siteDir, process.env);
  const published = {postsPerPage, now, drafts: !isProduction} satisfies ListOptions;

  const markdownPlugins = {
    // Emphasis beside Han punctuation, which CommonMark takes for none.
    remarkPlugins: [
      leanGfm,
      remarkCjkFriendly,
      remarkCjkFriendlyGfmStrikethrough,
      [footnoteIds, {siteDir}],
    ],
    rehypePlugins: [
      [contentFiles, {siteDir}],
      sanitize,
      alignCells,
      [localizeFootnotes, {locale}],
      [isolateDirection, {dir: locales[locale].dir}],
    ],
  } satisfies BlogOptions;

  const blog: BlogOptions = {
    ...markdownPlugins,
    path: articlesDir(locale),
    routeBasePath: '/',
    blogTitle: title,
    blogDescription: message('blog.description'),
    blogSidebarCount: 0,
    postsPerPage,
    readingTime: ({content}) => readingMinutes(content, locale),
    showLastUpdateTime: true,
    tags: 'tags.yml',
    processBlogPosts: async ({blogPosts}) => {
      // An author's preview shows no related articles: to find them, all have to be read.
      const related = isProduction ? readRelated(siteDir, locale) : {};
      return blogPosts
        .filter(({metadata}) => !isProduction || metadata.date <= now)
        .map(({metadata, ...post}) => ({
          ...post,
          metadata: {
            ...metadata,
            authors: metadata.authors.map(withoutPicture),
            related: related[metadata.source.replace('@site/', '')],
          },
        }));
    },
    onInlineTags: 'throw',
    onInlineAuthors: 'throw',
    onUntruncatedBlogPosts: 'throw',
    // Feeds are made of what is published; see `src/publish/feeds`.
    feedOptions: {type: null},
  };

  const hasHandbook = globSync(`${handbookDir(locale)}/**/*.{md,mdx}`, {cwd: siteDir}).length > 0;
  const handbook: DocsOptions = {
    ...markdownPlugins,
    path: handbookDir(locale),
    routeBasePath: 'handbook',
    sidebarPath: './sidebars.ts',
    breadcrumbs: false,
  };

  const pages: PagesOptions = {...markdownPlugins, path: pagesDir(locale)};

  return {
    title,
    url,
    baseUrl,
    // The banner waits for React to take it away, and no React comes.
    baseUrlIssueBanner: false,
    trailingSlash: true,
    ssrTemplate: pageTemplate(baseUrl),
    customFields: {repository: repositoryAddress(process.env)},

    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',

    i18n: {
      defaultLocale,
      locales: localeCodes,
      localeConfigs: Object.fromEntries(
        localeCodes.map((code) => [
          code,
          {
            label: locales[code].label,
            htmlLang: locales[code].htmlLang,
            direction: locales[code].dir,
            // Set for all: a build of a single language would else move it to the root.
            baseUrl: homePath({baseUrl}, code),
          },
        ]),
      ),
    },

    markdown: {
      // `.md` is CommonMark, in which `{` and `<` are text; `.mdx` runs code.
      format: 'detect',
      parseFrontMatter: plainFrontMatter,
      // `## Heading {#id}` in `.mdx`, too: one way to name an anchor, in either kind of file.
      mdx1Compat: {headingIds: true},
      remarkRehypeOptions: footnoteOptions(locale, {
        label: message('markdown.footnotes'),
        back: message('markdown.backToReference'),
      }),
      hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
    },

    future: {
      // Storage keys stay plain, so that the inline script of the page template can be constant.
      v4: {
        removeLegacyPostBuildHeadAttribute: true,
        useCssCascadeLayers: true,
        siteStorageNamespacing: false,
        fasterByDefault: true,
        mdx1CompatDisabledByDefault: true,
      },
      faster: {
        swcJsLoader: true,
        swcJsMinimizer: true,
        swcHtmlMinimizer: true,
        lightningCssMinimizer: true,
        rspackBundler: true,
        // It may lose what it knows of a file, and then serves an old module for ever (rspack#14865).
        rspackPersistentCache: false,
        gitEagerVcs: true,
        ssgWorkerThreads: false,
        // It hands what the server's compiler made to the client's, which never asks (`lean-client`).
        mdxCrossCompilerCache: false,
      },
      // Dates that are not known are left out; git would give wrong ones for a history cut off.
      experimental_vcs: history === 'whole' ? 'git-eager' : 'disabled',
    },

    plugins: [
      // The theme's styles in layers, so that ours win without a contest of selectors.
      '@docusaurus/plugin-css-cascade-layers',
      ['@docusaurus/plugin-content-blog', blog],
      ['@docusaurus/plugin-content-pages', pages],
      // The plugin stops the build of a language that has none.
      ...(hasHandbook ? [['@docusaurus/plugin-content-docs', handbook] as PluginConfig] : []),
      ['@docusaurus/plugin-sitemap', sitemap],
      own(translationsPlugin, {...published, movedText: message('redirect.moved')}),
      own(glossaryPlugin),
      own(searchPlugin, published),
      own(feedsPlugin, published),
      own(cardsPlugin, published),
      own(keptTextsPlugin),
      own(leanClientPlugin),
      own(wholeServerPlugin),
      own(routeIndexPlugin),
      own(stylesPlugin),
      own(readerScriptPlugin),
      own(iconsPlugin),
      own(fontsPlugin),
      own(crawlersPlugin, {sitemap: sitemap.filename}),
    ],
    themes: [['@docusaurus/theme-classic', theme]],
    themeConfig,
  };
}
