/**
 * The locale table: the one place that lists the languages of the site.
 * Adding a language is an entry here and a folder in `i18n/`; one of a new script also wants
 * faces and measures of its own in `css/tokens.css`.
 */

/**
 * Where readers pass on what they read. WeChat takes no address from a page: its readers scan a
 * code with it.
 */
export type Network =
  | 'bluesky'
  | 'email'
  | 'facebook'
  | 'linkedin'
  | 'reddit'
  | 'telegram'
  | 'vk'
  | 'wechat'
  | 'weibo'
  | 'whatsapp'
  | 'x';

/** How one language is named, directed, counted and dated, and where its readers share. */
export type Locale = {
  /** The language's own name for itself, as the switcher shows it. */
  readonly label: string;
  /** BCP 47 tag for `lang` and `hreflang`; may be more exact than the code in addresses. */
  readonly htmlLang: string;
  readonly dir: 'ltr' | 'rtl';
  /** ISO 15924; decides how cards are set (see `cards/typography.ts`). */
  readonly script: 'Latn' | 'Arab' | 'Cyrl' | 'Hans';
  /**
   * Full BCP 47 tag for `Intl`. Calendar and digits are spelled out: what a bare tag implies
   * (Arabic-Indic or Latin digits for `ar`, say) is up to the CLDR release at hand, and Node
   * and the reader's browser need not carry the same.
   */
  readonly intl: string;
  /** Its name for babel, by which LaTeX and biblatex know the language of a text. */
  readonly babel: string;
  /** Open Graph spells locales `language_TERRITORY`, from a list of its own. */
  readonly ogLocale: string;
  /**
   * Reading speed per minute: words between spaces, and characters of Han text. The means of
   * Trauzettel-Klosinski and Dietz 2012 (IReST), rounded; Persian was not in that study, its
   * value is an assumption between Arabic and English.
   */
  readonly reading: {readonly words: number; readonly characters: number};
  /**
   * Letters of its own script that a translation has for each letter of the English, as counted
   * in the site's own articles. By it a text that is far too short for its source is told.
   */
  readonly lettersToEnglish: number;
  /** What stands between two sentences: Han punctuation brings its own room. */
  readonly sentenceSpace: '' | ' ';
  /** What a quotation begins and ends with. */
  readonly quotes: readonly [opening: string, closing: string];
  /** Letters that look like its own and are those of another language, each with its own. */
  readonly lookalikes?: Readonly<Record<string, string>>;
  /**
   * The fewest zero-width non-joiners in 1,000 words of a whole text. They part the stems and
   * endings of Persian words, 70 to 150 times in 1,000, unless some program dropped them all.
   */
  readonly fewestHalfSpaces?: number;
  /** The networks that its readers use, in order, each by the name that they write. */
  readonly share: Readonly<Partial<Record<Network, string>>>;
  /** What pages in other languages say to readers of this one, in this one. */
  readonly phrases: {
    /** Beside the language's name, where a page has not been translated. */
    readonly notTranslated: string;
    /** Offers a page to somebody whose browser prefers this language. */
    readonly alsoHere: string;
    /** Closes that offer. */
    readonly dismiss: string;
  };
};

export const locales = {
  en: {
    label: 'English',
    htmlLang: 'en',
    dir: 'ltr',
    script: 'Latn',
    intl: 'en-GB-u-ca-gregory-nu-latn',
    babel: 'english',
    ogLocale: 'en_GB',
    reading: {words: 230, characters: 255},
    lettersToEnglish: 1,
    sentenceSpace: ' ',
    quotes: ['“', '”'],
    share: {linkedin: 'LinkedIn', bluesky: 'Bluesky', x: 'X', reddit: 'Reddit', email: 'Email'},
    phrases: {
      notTranslated: 'not translated yet',
      alsoHere: 'This page is also in English.',
      dismiss: 'Close',
    },
  },
  fa: {
    label: 'فارسی',
    htmlLang: 'fa',
    dir: 'rtl',
    script: 'Arab',
    intl: 'fa-IR-u-ca-persian-nu-arabext',
    babel: 'persian',
    ogLocale: 'fa_IR',
    reading: {words: 180, characters: 255},
    lettersToEnglish: 1.01,
    sentenceSpace: ' ',
    quotes: ['«', '»'],
    lookalikes: {'\u064A': '\u06CC', '\u0649': '\u06CC', '\u0643': '\u06A9'},
    fewestHalfSpaces: 20,
    share: {telegram: 'تلگرام', whatsapp: 'واتساپ', x: 'ایکس', email: 'ایمیل'},
    phrases: {
      notTranslated: 'هنوز ترجمه نشده',
      alsoHere: 'این صفحه به فارسی هم هست.',
      dismiss: 'بستن',
    },
  },
  ar: {
    label: 'العربية',
    htmlLang: 'ar',
    dir: 'rtl',
    script: 'Arab',
    intl: 'ar-EG-u-ca-gregory-nu-arab',
    babel: 'arabic',
    ogLocale: 'ar_AR',
    reading: {words: 140, characters: 255},
    lettersToEnglish: 0.93,
    sentenceSpace: ' ',
    quotes: ['«', '»'],
    share: {
      whatsapp: 'واتساب',
      telegram: 'تيليجرام',
      x: 'إكس',
      facebook: 'فيسبوك',
      email: 'البريد الإلكتروني',
    },
    phrases: {
      notTranslated: 'لم تُترجم بعد',
      alsoHere: 'هذه الصفحة متاحة بالعربية أيضًا.',
      dismiss: 'إغلاق',
    },
  },
  ru: {
    label: 'Русский',
    htmlLang: 'ru',
    dir: 'ltr',
    script: 'Cyrl',
    intl: 'ru-RU-u-ca-gregory-nu-latn',
    babel: 'russian',
    ogLocale: 'ru_RU',
    reading: {words: 185, characters: 255},
    lettersToEnglish: 1.13,
    sentenceSpace: ' ',
    quotes: ['«', '»'],
    share: {telegram: 'Telegram', vk: 'ВКонтакте', whatsapp: 'WhatsApp', email: 'Эл. почта'},
    phrases: {
      notTranslated: 'пока не переведено',
      alsoHere: 'Эта страница есть и на русском языке.',
      dismiss: 'Закрыть',
    },
  },
  zh: {
    label: '简体中文',
    htmlLang: 'zh-Hans',
    dir: 'ltr',
    script: 'Hans',
    intl: 'zh-CN-u-ca-gregory-nu-latn',
    babel: 'chinese',
    ogLocale: 'zh_CN',
    reading: {words: 230, characters: 255},
    lettersToEnglish: 0.345,
    sentenceSpace: '',
    quotes: ['“', '”'],
    share: {wechat: '微信', weibo: '微博', x: 'X', email: '邮件'},
    phrases: {
      notTranslated: '尚未翻译',
      alsoHere: '本页也有中文版。',
      dismiss: '关闭',
    },
  },
} as const satisfies Record<string, Locale>;

/** A language's code, as in its folder under `i18n/` and in its addresses. */
export type LocaleCode = keyof typeof locales;

/** The language at the root of the site, and of the sources in `blog/`. */
export const defaultLocale: LocaleCode = 'en';

export const localeCodes = Object.keys(locales) as LocaleCode[];

/**
 * The language of a code that a configuration gives.
 * @throws if the table has none
 */
export function localeOf(code: string): LocaleCode {
  if (!isLocaleCode(code)) throw new Error(`The locale “${code}” is not in src/locales.ts.`);
  return code;
}

/** Tells whether `code` is one of the site's languages. */
export function isLocaleCode(code: string): code is LocaleCode {
  return Object.hasOwn(locales, code);
}
