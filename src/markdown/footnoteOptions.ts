import type {ElementContent} from 'hast';
import {localizeDigits} from '../content/format';
import {locales, type LocaleCode} from '../locales';

type Messages = {
  /** Heading above the notes. */
  readonly label: string;
  /** What a screen reader says of the link back to the text; `{number}` is the note's number. */
  readonly back: string;
};

/** Some phones would draw a coloured picture of the arrow (Unicode, variation sequences). */
const AS_TEXT = '\uFE0E';

/**
 * Options of mdast-util-to-hast for the footnotes of one language.
 * The arrow back points to where the text came from, which right-to-left is the other way. Where
 * several lead back from one note, all but the first say to which of its references.
 */
export function footnoteOptions(locale: LocaleCode, {label, back}: Messages) {
  const arrow = (locales[locale].dir === 'rtl' ? '↪' : '↩') + AS_TEXT;
  return {
    footnoteLabel: label,
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {className: ['footnotes-title']},
    footnoteBackContent: (_: number, rereference: number): ElementContent[] => [
      text(arrow),
      ...(rereference > 1 ? [superscript(localizeDigits(`${rereference}`, locale))] : []),
    ],
    footnoteBackLabel: (index: number, rereference: number): string => {
      const number = rereference > 1 ? `${index + 1}-${rereference}` : `${index + 1}`;
      return back.replace('{number}', localizeDigits(number, locale));
    },
  };
}

function text(value: string): ElementContent {
  return {type: 'text', value};
}

function superscript(value: string): ElementContent {
  return {type: 'element', tagName: 'sup', properties: {}, children: [text(value)]};
}
