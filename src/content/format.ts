import {locales, type LocaleCode} from '../locales';

// Dates in front matter are calendar days, so they are read and written in UTC: the zone of
// the machine that builds must not move an article to the day before.
const utc = {timeZone: 'UTC'} as const;

/**
 * Writes a date in the calendar, digits and words of a language.
 * @param date ISO 8601 date or timestamp; its UTC day counts.
 */
export function formatDate(date: string, locale: LocaleCode): string {
  return format(date, locale, {year: 'numeric', month: 'long', day: 'numeric'});
}

/** Writes day and month only, for lists that already stand under their year. */
export function formatDayOfYear(date: string, locale: LocaleCode): string {
  return format(date, locale, {month: 'long', day: 'numeric'});
}

/** Writes the year of a date in the language's calendar: 2026 is ۱۴۰۵ for most of a Persian year. */
export function formatYear(date: string, locale: LocaleCode): string {
  const formatter = new Intl.DateTimeFormat(locales[locale].intl, {...utc, year: 'numeric'});
  const year = formatter.formatToParts(new Date(date)).find((part) => part.type === 'year');
  if (!year) throw new Error(`Intl wrote no year for “${date}” in ${locale}.`);
  return year.value;
}

/** Writes a whole number in the language's digits, grouped as the language groups. */
export function formatNumber(value: number, locale: LocaleCode): string {
  return new Intl.NumberFormat(locales[locale].intl, {maximumFractionDigits: 0}).format(value);
}

/** Joins names as the language joins them: “A, B and C”. */
export function formatList(names: readonly string[], locale: LocaleCode): string {
  return new Intl.ListFormat(locales[locale].intl).format(names);
}

/** Replaces every ASCII digit of a text by the language's own, and leaves the rest alone. */
export function localizeDigits(text: string, locale: LocaleCode): string {
  const digit = new Intl.NumberFormat(locales[locale].intl, {useGrouping: false});
  return text.replace(/[0-9]/g, (ascii) => digit.format(Number(ascii)));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function format(date: string, locale: LocaleCode, fields: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${Object.keys(fields).join(' ')}`;
  // Making one takes a hundred times longer than using it, and lists have thousands of dates.
  const known =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(locales[locale].intl, {...utc, ...fields});
  dateFormats.set(key, known);
  return known.format(new Date(date));
}
