/**
 * What Persian and Arabic are written with, and no more: the letters of both, the marks, their
 * digits and their punctuation. It is the alphabets and not the letters that the articles
 * happen to use, so that a new article does not change the file that readers have kept.
 *
 * Characters that Latin shares, such as brackets, guillemets and the full stop, are left to the
 * system, with the Latin letters (see `docs/typography.md`).
 */

/** U+0621 to U+064A without the signs in their midst that neither language has. */
const ARABIC = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';

/** Persian letters that Arabic lacks; the heh with hamza and the yeh are Persian shapes. */
const PERSIAN = 'پچژکگۀی';

/** Sounds of other tongues in Arabic names, the wasla of the article, and the name of God. */
const BORROWED = 'ٱڤڭﷲ';

/** Tashkeel and tanwin, madda and hamza as marks (the ezafe of هٔ), the small alef. */
const MARKS = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670';

/** Arabic-Indic, and the eastern ones that Persian uses. */
const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** Comma, semicolon, question mark, tatweel, quotation brackets. */
const PUNCTUATION = '،؛؟ـ﴾﴿';

/** Percent, decimal and thousands separators, the five-pointed star, the rial. */
const NUMBER_SIGNS = '٪٫٬٭﷼';

/** The half-space and its opposite; left-to-right mark; hyphens that join letters' size. */
const JOINERS = '\u200c\u200d\u200e\u2010\u2011';

/** Spaces are of the font too: the first font that has one gives the line its measures. */
const SPACES = ' \u00a0';

/** All characters that the font for Persian and Arabic must hold. */
export const alphabet =
  ARABIC + PERSIAN + BORROWED + MARKS + DIGITS + PUNCTUATION + NUMBER_SIGNS + JOINERS + SPACES;
