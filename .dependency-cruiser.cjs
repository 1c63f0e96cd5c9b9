/**
 * Which way imports may go. Data and types flow from the content outwards; what runs in a page
 * and what runs in the build meet in generated data only.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'content-is-pure',
      comment: 'The domain knows the locale table and nothing else of the project.',
      severity: 'error',
      from: {path: '^src/content/'},
      to: {path: '^(src|tests|docusaurus)', pathNot: '^src/(content/|locales\\.ts$)'},
    },
    {
      name: 'content-knows-no-framework',
      severity: 'error',
      from: {path: '^src/content/'},
      to: {path: 'node_modules/(@docusaurus|react|react-dom)/'},
    },
    {
      name: 'one-module-reads-files',
      comment: 'Content is checked in memory; only the reader of the tree touches the disk.',
      severity: 'error',
      from: {path: '^src/content/', pathNot: '^src/content/readTree\\.ts$'},
      to: {path: '^(node:)?fs(/promises)?$'},
    },
    {
      name: 'markdown-uses-content-only',
      severity: 'error',
      from: {path: '^src/markdown/'},
      to: {path: '^src/', pathNot: '^src/(markdown|content)/|^src/(locales|hash)\\.ts$'},
    },
    {
      name: 'cards-use-content-only',
      comment: 'Cards are drawn by the build and the command line, and know neither.',
      severity: 'error',
      from: {path: '^src/cards/'},
      to: {
        path: '^src/',
        pathNot:
          '^src/(cards|content|flock)/|^src/(contentCache|locales|hash|site|wholeImage)\\.ts$',
      },
    },
    {
      name: 'fonts-stand-alone',
      comment: 'What a font must hold is a matter of scripts, and not of this site.',
      severity: 'error',
      from: {path: '^src/fonts/'},
      to: {path: '^src/', pathNot: '^src/fonts/|^src/contentCache\\.ts$'},
    },
    {
      name: 'images-use-content-only',
      comment: 'Pictures are made for the build and checked for authors, and know neither.',
      severity: 'error',
      from: {path: '^src/images/'},
      to: {
        path: '^src/',
        pathNot: '^src/(images|content)/|^src/(contentCache|wholeImage|locales)\\.ts$',
      },
    },
    {
      name: 'search-uses-content-only',
      comment: 'Half of it runs in browsers; the plugin that writes it is the build’s.',
      severity: 'error',
      from: {path: '^src/search/'},
      to: {
        path: '^src/',
        pathNot:
          '^src/(search|content)/|^src/(browsers|contentCache|languageCache|locales|hash)\\.ts$',
      },
    },
    {
      name: 'search-in-browsers-is-small',
      comment: 'What readers load knows neither the content nor what reads it.',
      severity: 'error',
      from: {
        path: '^src/search/(app/|excerpt|query|searcher|shards|tails|terms|words|format|languages/(?:[a-z]{2}|other)\\.)',
      },
      // Types are not loaded.
      to: {
        path: '^src/',
        pathNot: '^src/search/|^src/content/digits\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'related-uses-search-and-content',
      comment: 'It compares what the search reads, and knows nobody who shows it.',
      severity: 'error',
      from: {path: '^src/related/'},
      to: {
        path: '^src/',
        pathNot: '^src/(related|search|content)/|^src/(contentCache|locales)\\.ts$',
      },
    },
    {
      name: 'check-knows-no-command',
      comment: 'Commands and the build ask what is wrong; what finds it out knows neither.',
      severity: 'error',
      from: {path: '^src/check/'},
      to: {path: '^src/(cli|plugins|publish|security|theme|components)/'},
    },
    {
      name: 'flock-stands-alone',
      comment: 'Cards and pages draw the same birds, so neither may own them.',
      severity: 'error',
      from: {path: '^src/flock/'},
      to: {path: '.', pathNot: '^src/flock/'},
    },
    {
      name: 'security-knows-the-site-only',
      comment: 'The build and the server ask for headers; headers know neither.',
      severity: 'error',
      from: {path: '^src/security/'},
      to: {
        path: '^src/',
        pathNot:
          '^src/(security/|content/(cards|feedFormats)\\.ts$|(locales|siteAddress|escapeHtml)\\.ts$)',
      },
    },
    {
      name: 'headers-are-made-in-memory',
      comment: 'What headers and policies say is worked out in memory.',
      severity: 'error',
      from: {path: '^src/security/'},
      to: {path: '^(node:)?fs(/promises)?$'},
    },
    {
      name: 'pages-do-not-import-the-build',
      comment: 'Theme, pages and components get what the build knows as generated data.',
      severity: 'error',
      from: {path: '^src/(theme|components)/'},
      to: {path: '^src/(plugins|cli|markdown|cards|fonts|images|publish|security)/'},
    },
    {
      name: 'components-do-not-know-the-theme',
      severity: 'error',
      from: {path: '^src/components/'},
      to: {path: '^src/theme/'},
    },
    {
      name: 'plugins-do-not-import-pages',
      severity: 'error',
      from: {path: '^src/(plugins|cli)/'},
      to: {path: '^src/(theme|components)/'},
    },
    {
      name: 'the-build-is-above-all',
      comment: 'It puts the parts together; what parts share lies in none of them.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/(build|cli)/'},
      to: {path: '^src/build/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: {path: '^src/'},
      to: {path: '^tests/'},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs']},
  },
};
