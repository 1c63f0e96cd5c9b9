/** How the words of a card are set in each script. */
import type {Locale} from '../locales';
import {openTypeface, type Typeface} from './text/typeface';

type Script = Locale['script'];

/** Measures of a script, in ems. */
export type Measures = {
  /** From baseline to baseline of a title. */
  readonly leading: number;
  /** How far letters reach above and below the baseline; ascenders and tails included. */
  readonly ascent: number;
  readonly descent: number;
  /** Large letters stand closer; letters that join, and Han characters, keep their distance. */
  readonly tracking: number;
  /** Scales small text, which is harder to read in some scripts at one size. */
  readonly small: number;
};

export const measures: Readonly<Record<Script, Measures>> = {
  Latn: {leading: 1.13, ascent: 0.76, descent: 0.24, tracking: -0.02, small: 1},
  Cyrl: {leading: 1.15, ascent: 0.8, descent: 0.24, tracking: -0.017, small: 1},
  Arab: {leading: 1.45, ascent: 0.92, descent: 0.42, tracking: 0, small: 1.06},
  Hans: {leading: 1.3, ascent: 0.88, descent: 0.12, tracking: 0, small: 1},
};

/** The typefaces of each script, in order of preference: the later have what the first lacks. */
export type CardTypefaces = Readonly<Record<Script, readonly Typeface[]>>;

/** Finds the typefaces of cards; they come with the project, and none of the system's is used. */
export async function openCardTypefaces(): Promise<CardTypefaces> {
  const inter = await openTypeface('inter');
  const vazirmatn = await openTypeface('vazirmatn');
  const notoSansSc = await openTypeface('noto-sans-sc');
  return {
    Latn: [inter, vazirmatn, notoSansSc],
    Cyrl: [inter, vazirmatn, notoSansSc],
    Arab: [vazirmatn, inter, notoSansSc],
    Hans: [notoSansSc, inter, vazirmatn],
  };
}
