import {describe, expect, it} from 'vitest';
import {isTooShort, proseLength} from '../../../src/content/proseLength';

describe('the length of a text', () => {
  it('is that of the same in English', () => {
    const english = proseLength('The starlings turn at once, and none of them leads.', 'en');
    for (const [locale, text] of [
      ['fa', 'سارها همه با هم برمی‌گردند و هیچ‌یک از آن‌ها راهبر نیست.'],
      ['ru', 'Скворцы поворачивают разом, и никто из них не ведёт.'],
      ['zh', '椋鸟同时转向，却没有一只在带头。'],
    ] as const) {
      const length = proseLength(text, locale);
      expect(length / english).toBeGreaterThan(0.75);
      expect(length / english).toBeLessThan(1.25);
    }
  });

  it('counts names and figures alike in all languages', () => {
    expect(proseLength('Nvidia H100, 2024', 'zh')).toBe(proseLength('Nvidia H100, 2024', 'en'));
  });
});

describe('a translation', () => {
  it('is too short by its share of a long text, and by more of a short one', () => {
    expect(isTooShort(700, 1000)).toBe(true);
    expect(isTooShort(800, 1000)).toBe(false);
    expect(isTooShort(25, 50)).toBe(false);
    expect(isTooShort(15, 50)).toBe(true);
  });
});
