import {describe, expect, it} from 'vitest';
import {cleanText} from '../../../src/cards/text/clean';

describe('a text made drawable', () => {
  it.each([
    'An .mdx file has code in it',
    'Use .NET here',
    'Half a bird, or .5 of one',
    'Where ./birds is',
    'A smile :) at the end',
    'Qui vole ? Un étourneau !',
  ])('keeps the spaces of its author: %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['Birds 🐦, and more', 'Birds, and more'],
    ['Birds 🐦‍⬛ 🇮🇷!', 'Birds!'],
    ['پرنده‌ها 🐦، و ابرها ☁️؟', 'پرنده‌ها، و ابرها؟'],
    ['鸟群🐦。', '鸟群。'],
  ])('has no gap before a mark where a picture was: %s', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    ['Birds 🐦 of a feather', 'Birds of a feather'],
    ['Try 🚀 .NET', 'Try .NET'],
    ['🐦 Birds 🐦', 'Birds'],
    ['🐦 🐦', ''],
  ])('has one space, or none, where a picture was: %s', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});
