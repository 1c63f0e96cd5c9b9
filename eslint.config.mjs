import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['build', 'build.releases', 'shards', '.docusaurus', '.cache', 'node_modules']),
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['src/{components,theme}/**'],
    extends: [hooks.configs.flat.recommended],
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // What a benchmark prints is what it is for.
    files: ['bench/**'],
    rules: {'no-console': 'off'},
  },
  {
    files: ['static/*.js'],
    languageOptions: {globals: globals.browser},
  },
  {
    files: ['**/*.cjs', 'src/**/*.mjs'],
    languageOptions: {globals: globals.node},
  },
);
