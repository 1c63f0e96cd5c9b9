/**
 * A site of any size for measurements: articles with sections, lists, tables, code, footnotes,
 * links and figures, in any of the site's languages, without a finding. Its words mean nothing;
 * its lengths are those of the site's own articles. The same seed gives the same files.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {articlesDir, authorsFile, pagesDir, tagsFile} from '../src/content/layout';
import {sectionHashes} from '../src/content/sections';
import {mulberry32} from '../src/flock/flock';
import {defaultLocale, localeCodes, type LocaleCode} from '../src/locales';

type CorpusOptions = {
  readonly dir: string;
  readonly articles: number;
  readonly locales: readonly LocaleCode[];
  readonly seed?: number;
  /** How many sections articles have; without it, as many as those of the site. */
  readonly sections?: (random: () => number) => number;
};

/** Half have up to 8, some have 30: lengths of texts are distributed log-normally. */
const usualSections = (random: () => number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(40, Math.max(3, Math.round(8 * Math.exp(0.5 * normal))));
};

/** How a language looks: its words, the marks of its sentences, and its digits. */
type Language = {
  readonly words: readonly string[];
  readonly space: string;
  readonly comma: string;
  readonly stop: string;
  readonly zero: string;
  /** How long its sentences are beside English ones, in words. */
  readonly length: number;
};

const languages: Readonly<Record<LocaleCode, Language>> = {
  en: {
    words:
      'network model share memory measure open the a node trust power many small between learn answer price of in we machine train slow wide result each'.split(
        ' ',
      ),
    space: ' ',
    comma: ', ',
    stop: '. ',
    zero: '0',
    length: 1,
  },
  fa: {
    words:
      'شبکه مدل‌ها سهم حافظه اندازه‌گیری باز گره‌ها اعتماد توان بسیار کوچک میان می‌آموزد پاسخ قیمت در ما ماشین آموزش کند گسترده نتیجه هر می‌شود است برای'.split(
        ' ',
      ),
    space: ' ',
    comma: '، ',
    stop: '. ',
    zero: '۰',
    length: 1.05,
  },
  ar: {
    words:
      'شبكة نموذج حصة ذاكرة قياس مفتوح عقدة ثقة قدرة كثير صغير بين يتعلم جواب سعر في نحن آلة تدريب بطيء واسع نتيجة كل يكون على من'.split(
        ' ',
      ),
    space: ' ',
    comma: '، ',
    stop: '. ',
    zero: '٠',
    length: 1.1,
  },
  ru: {
    words:
      'сеть модель доля память измерение открытый узел доверие мощность много малый между учится ответ цена в мы машина обучение медленно широко итог каждый может быть для'.split(
        ' ',
      ),
    space: ' ',
    comma: ', ',
    stop: '. ',
    zero: '0',
    length: 0.9,
  },
  zh: {
    words:
      '网络 模型 份额 内存 测量 开放 的 节点 信任 算力 许多 小 之间 学习 答案 价格 在 我们 机器 训练 缓慢 广泛 结果 每个 可以 是'.split(
        ' ',
      ),
    space: '',
    comma: '，',
    stop: '。',
    zero: '0',
    length: 0.9,
  },
};

const tagKeys = ['research', 'engineering', 'compute', 'markets', 'typography'];
const authorKeys = ['lark', 'editors'];

/**
 * Writes articles and an “about” page in some languages, and authors and tags in all, without which
 * no language of a site is built. Returns how many bytes of articles.
 */
export function writeCorpus(options: CorpusOptions): number {
  const {dir, articles, locales, seed = 1, sections = usualSections} = options;
  const shapes = Array.from({length: articles}, (_, number) => shapeOf(number, seed, sections));
  let bytes = 0;
  const write = (file: string, text: string): number => {
    const target = path.join(dir, file);
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, text);
    return Buffer.byteLength(text);
  };
  for (const locale of localeCodes) {
    write(authorsFile(locale), authorKeys.map(authorEntry).join(''));
    write(tagsFile(locale), tagKeys.map((key) => tagEntry(key, locale)).join(''));
  }
  for (const locale of locales) {
    write(`${pagesDir(locale)}/about.md`, aboutPage(locale));
    for (let number = 0; number < articles; number += 1) {
      const file = `${articlesDir(locale)}/${articleName(number)}.md`;
      bytes += write(file, articleText(number, locale, shapes[number] ?? [], articles));
    }
  }
  return bytes;
}

/** The file name of an article without extension; one a day from the first of 2012 on. */
function articleName(number: number): string {
  const day = new Date(Date.UTC(2012, 0, 1 + number)).toISOString().slice(0, 10);
  return `${day}-article-${number}`;
}

function authorEntry(key: string): string {
  return `${key}:\n  name: ${key}\n  description: "Writes for measurements."\n  page: true\n`;
}

function tagEntry(key: string, locale: LocaleCode): string {
  const words = languages[locale].words.slice(0, 4).join(languages[locale].space);
  return `${key}:\n  label: "${words} ${key}"\n  description: "${words}"\n`;
}

function aboutPage(locale: LocaleCode): string {
  const {sentence} = writer(locale, 7);
  return `---\ntitle: "${sentence(3)}"\ndescription: "${sentence(9)}"\n---\n\n${sentence(30)}\n`;
}

/** A number for each section of an article; what it holds follows from it, in every language. */
function shapeOf(
  number: number,
  seed: number,
  sections: (random: () => number) => number,
): number[] {
  const random = mulberry32(seed * 7919 + number);
  return Array.from({length: sections(random)}, () => Math.floor(random() * 1e6));
}

function articleText(
  number: number,
  locale: LocaleCode,
  shape: readonly number[],
  articles: number,
): string {
  const {sentence} = writer(locale, number + 1);
  const tags = tagKeys.filter((_, index) => (number + index) % 2 === 0).slice(0, 2);
  const lines = [
    `title: "${sentence(6).replace(/[.。]\s*$/, '')} ${number}"`,
    `description: "${sentence(16).trim()}"`,
    `authors: [${authorKeys[number % authorKeys.length]}]`,
    `tags: [${tags.join(', ')}]`,
  ];
  const origin =
    locale === defaultLocale
      ? 'authorship: {method: machine}'
      : `translation: {from: ${defaultLocale}, sections: [${sectionHashes(bodyText(number, defaultLocale, articles, shape)).join(', ')}], method: machine}`;
  return `---\n${[...lines, origin].join('\n')}\n---\n\n${bodyText(number, locale, articles, shape)}`;
}

/** The same shape in every language: what a section holds follows from its number. */
function bodyText(
  number: number,
  locale: LocaleCode,
  articles: number,
  shape: readonly number[],
): string {
  const {sentence, paragraph, figure} = writer(locale, number);
  const target = `./${articleName((number * 7 + 1) % articles)}.md`;
  const sections = shape.map((seed, index) => {
    const parts = [`## ${sentence(4).trim()} {#section-${index}}`, paragraph(seed)];
    if (index % 3 === 0) {
      parts.push(Array.from({length: 3}, (_, item) => `- ${sentence(8 + item).trim()}`).join('\n'));
    }
    if (index % 3 === 1) {
      const head = [1, 2, 3].map(() => sentence(2).trim()).join(' | ');
      const rows = [1, 2, 3].map(
        (row) => `| ${sentence(2).trim()} | ${figure(seed + row)} | ${figure(seed * row)} |`,
      );
      parts.push([`| ${head} |`, '| --- | ---: | ---: |', ...rows].join('\n'));
    }
    if (index % 3 === 2) {
      parts.push(`\`\`\`ts\nconst share = ${seed};\nconsole.log(share / ${index + 2});\n\`\`\``);
    }
    parts.push(`${paragraph(seed + 1)} [${sentence(3).trim()}](${target})`);
    if (index === 1) parts.push(`${sentence(12).trim()}[^note]`);
    parts.push(`${sentence(18).trim()}`);
    return parts.join('\n\n');
  });
  const note = `[^note]: ${sentence(12).trim()}`;
  return [paragraph(number), '<!-- truncate -->', ...sections, note, ''].join('\n\n');
}

/** Writes sentences of a language, one after the other, out of one stream of random numbers. */
function writer(locale: LocaleCode, seed: number) {
  const language = languages[locale];
  const random = mulberry32(seed * 31 + 17);
  const word = () => language.words[Math.floor(random() * language.words.length)] ?? '';
  const sentence = (words: number): string => {
    const count = Math.max(1, Math.round(words * language.length));
    const half = Math.floor(count / 2);
    const run = (length: number) => Array.from({length}, word).join(language.space);
    const text = count > 9 ? `${run(half)}${language.comma}${run(count - half)}` : run(count);
    return text.charAt(0).toUpperCase() + text.slice(1) + language.stop;
  };
  const figure = (value: number): string =>
    String((value % 900) + 100).replace(/\d/g, (digit) =>
      String.fromCodePoint((language.zero.codePointAt(0) ?? 48) + Number(digit)),
    );
  const paragraph = (value: number): string => {
    const texts = Array.from({length: 4}, (_, index) => sentence(12 + ((value + index) % 9)));
    return `${texts.join('').trim()}${language.space}${figure(value)} ${sentence(6)}`.trim();
  };
  return {sentence, paragraph, figure};
}
