/** Digits of other scripts. */

/** Persian and Arabic digits, and full-width ones, as 0–9. The text stays as long as it was. */
export function toLatinDigits(text: string): string {
  // The zeros of these scripts are at 6F0, 660 and FF10, and their nines follow in order.
  return text.replace(/[۰-۹٠-٩０-９]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
