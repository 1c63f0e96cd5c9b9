import {locales, type Locale, type LocaleCode} from '../locales';

/**
 * Makes a formatter once for each language: to make one takes a hundred times longer than to use
 * it, and a site has thousands of dates and figures.
 * @param make gets the language as a BCP 47 tag, and all that the table says of it
 */
function perLocale<Formatter>(
  make: (tag: string, language: Locale) => Formatter,
): (locale: LocaleCode) => Formatter {
  const known = new Map<LocaleCode, Formatter>();
  return (locale) => {
    const formatter = known.get(locale) ?? make(locales[locale].intl, locales[locale]);
    known.set(locale, formatter);
    return formatter;
  };
}

// Dates in front matter are calendar days, so they are read and written in UTC: the zone of
// the machine that builds must not move an article to the day before.
const dates = (fields: Intl.DateTimeFormatOptions) =>
  perLocale((tag) => new Intl.DateTimeFormat(tag, {timeZone: 'UTC', ...fields}));

const days = dates({year: 'numeric', month: 'long', day: 'numeric'});
const daysOfYear = dates({month: 'long', day: 'numeric'});
const years = dates({year: 'numeric'});
const numbers = perLocale((tag) => new Intl.NumberFormat(tag, {maximumFractionDigits: 0}));
const digits = perLocale((tag) => new Intl.NumberFormat(tag, {useGrouping: false}));
const lists = perLocale((tag) => new Intl.ListFormat(tag));
// British English has no shorter “and”; plain English has “&”.
const shortLists = perLocale((_, {htmlLang}) => new Intl.ListFormat(htmlLang, {style: 'short'}));

/**
 * Writes a date in the calendar, digits and words of a language.
 * @param date ISO 8601 date or timestamp; its UTC day counts.
 */
export function formatDate(date: string, locale: LocaleCode): string {
  return days(locale).format(new Date(date));
}

/** Writes day and month only, for lists that already stand under their year. */
export function formatDayOfYear(date: string, locale: LocaleCode): string {
  return daysOfYear(locale).format(new Date(date));
}

/** Writes the year of a date in the language's calendar: 2026 is ۱۴۰۵ for most of a Persian year. */
export function formatYear(date: string, locale: LocaleCode): string {
  const parts = years(locale).formatToParts(new Date(date));
  const year = parts.find((part) => part.type === 'year');
  if (!year) throw new Error(`Intl wrote no year for “${date}” in ${locale}.`);
  return year.value;
}

/** Writes a whole number in the language's digits, grouped as the language groups. */
export function formatNumber(value: number, locale: LocaleCode): string {
  return numbers(locale).format(value);
}

/** Joins names as the language joins them: “A, B and C”. */
export function formatList(names: readonly string[], locale: LocaleCode): string {
  return lists(locale).format(names);
}

/** Joins names in as little room as the language can: “A, B, & C”. */
export function formatShortList(names: readonly string[], locale: LocaleCode): string {
  return shortLists(locale).format(names);
}

/** Replaces every ASCII digit of a text by the language's own, and leaves the rest alone. */
export function localizeDigits(text: string, locale: LocaleCode): string {
  return text.replace(/[0-9]/g, (ascii) => digits(locale).format(Number(ascii)));
}
