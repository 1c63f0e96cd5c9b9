/** Makes the script and the stylesheet of the search for one language. */
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type BuildOptions} from 'esbuild';
import {transform} from 'lightningcss';
import {cssTargets, scriptTargets} from '../browsers';
import {locales, type LocaleCode} from '../locales';
import {shortHash} from '../hash';
import {messageIds, type AppConfig} from './app/config';
import {languageModule} from './languages';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The files, and the address of the script, which changes with what is in either. */
export type SearchBundle = {
  readonly script: string;
  readonly styles: string;
  readonly address: string;
};

export const SCRIPT_FILE = 'search.js';
export const STYLES_FILE = 'search.css';

/**
 * @param base the folder of the language, an address with a slash at its end
 * @param message reads a message of the language by its id
 */
export async function bundleSearch(
  locale: LocaleCode,
  base: string,
  message: (id: string) => string,
): Promise<SearchBundle> {
  const styles = await compileStyles();
  const config: Omit<AppConfig, 'language'> = {
    messages: Object.fromEntries(
      messageIds.map((id) => [id, message(id)]),
    ) as AppConfig['messages'],
    intl: locales[locale].intl,
    sentenceSpace: locales[locale].sentenceSpace,
    base,
    styles: `${base}${STYLES_FILE}?v=${shortHash(styles)}`,
  };
  const script = await bundle({
    stdin: {
      contents: `
        import {createApp} from './app';
        import {language} from '${languageModule(locale)}';
        export const {open, fill} = createApp({language, ...${JSON.stringify(config)}});`,
      resolveDir: here,
      loader: 'ts',
    },
  });
  return {script, styles, address: `${base}${SCRIPT_FILE}?v=${shortHash(script)}`};
}

async function compileStyles(): Promise<string> {
  const css = await bundle({entryPoints: [path.join(here, 'app/search.css')], minify: false});
  const options = {
    filename: STYLES_FILE,
    code: Buffer.from(css),
    targets: cssTargets(),
    minify: true,
  };
  return transform(options).code.toString();
}

async function bundle(options: BuildOptions): Promise<string> {
  const {outputFiles} = await build({
    bundle: true,
    format: 'esm',
    minify: true,
    target: scriptTargets(),
    charset: 'utf8',
    write: false,
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}
