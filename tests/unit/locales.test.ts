import {describe, expect, test} from 'vitest';
import {
  formatDate,
  formatDayOfYear,
  formatNumber,
  formatYear,
  localizeDigits,
} from '../../src/content/format';
import {isLocaleCode, localeCodes, locales} from '../../src/locales';

/** By their ISO 15924 codes. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr'];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the locale table', () => {
  test('spells out calendar and digits, so that no default of Intl decides', () => {
    for (const code of localeCodes) {
      const {calendar, numberingSystem} = new Intl.Locale(locales[code].intl);
      expect([code, calendar, numberingSystem]).toEqual([
        code,
        expect.any(String),
        expect.any(String),
      ]);
    }
  });

  test('agrees with Intl on which way each script runs', () => {
    for (const code of localeCodes) {
      const {script} = new Intl.Locale(locales[code].htmlLang).maximize();
      const isRightToLeft = script !== undefined && RIGHT_TO_LEFT.includes(script);
      expect(locales[code].dir, code).toBe(isRightToLeft ? 'rtl' : 'ltr');
    }
  });

  test('names to networks the country whose way of writing it follows', () => {
    for (const code of localeCodes) {
      // Open Graph has a list of its own, with one Arabic for all countries.
      if (code === 'ar') continue;
      const {language, region} = new Intl.Locale(locales[code].intl);
      expect(locales[code].ogLocale).toBe(`${language}_${region}`);
    }
  });

  test('knows its own languages only', () => {
    expect(isLocaleCode('fa')).toBe(true);
    expect(isLocaleCode('de')).toBe(false);
    expect(isLocaleCode('toString')).toBe(false);
  });
});

describe('dates and numbers', () => {
  test.each([
    ['en', '11 May 2024', '11 May', '2024', '12,345'],
    ['fa', '۲۲ اردیبهشت ۱۴۰۳', '۲۲ اردیبهشت', '۱۴۰۳', '۱۲٬۳۴۵'],
    ['ar', '١١ مايو ٢٠٢٤', '١١ مايو', '٢٠٢٤', '١٢٬٣٤٥'],
    ['ru', '11 мая 2024 г.', '11 мая', '2024', '12 345'],
    ['zh', '2024年5月11日', '5月11日', '2024', '12,345'],
  ] as const)('are written as %s writes them', (locale, long, day, year, number) => {
    expect(plain(formatDate('2024-05-11', locale))).toBe(long);
    expect(plain(formatDayOfYear('2024-05-11', locale))).toBe(day);
    expect(formatYear('2024-05-11', locale)).toBe(year);
    expect(plain(formatNumber(12345, locale))).toBe(number);
  });

  test('follow the Persian year over Nowruz', () => {
    expect(formatYear('2026-03-20', 'fa')).toBe('۱۴۰۴');
    expect(formatYear('2026-03-21', 'fa')).toBe('۱۴۰۵');
  });

  test('count the day in UTC, whatever the zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const name of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = name;
        expect(formatDate('2024-05-11', 'en')).toBe('11 May 2024');
        expect(formatDate('2024-05-11T00:00:00.000Z', 'en')).toBe('11 May 2024');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('change digits and nothing else in a text', () => {
    expect(localizeDigits('3-2', 'fa')).toBe('۳-۲');
    expect(localizeDigits('H100, 7', 'ar')).toBe('H١٠٠, ٧');
    expect(localizeDigits('3-2', 'ru')).toBe('3-2');
  });
});
