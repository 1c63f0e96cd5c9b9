/** Digits of other scripts. */

/** The zeros of the Persian, the Arabic and the full-width digits; their nines follow in order. */
const ZEROS = [0x06f0, 0x0660, 0xff10];

/** Persian and Arabic digits, and full-width ones, as 0–9. The text stays as long as it was. */
export function toLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}
