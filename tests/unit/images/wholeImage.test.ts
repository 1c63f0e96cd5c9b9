import sharp from 'sharp';
import {expect, test} from 'vitest';
import {isWholeImage} from '../../../src/wholeImage';

test.each(['avif', 'webp', 'jpg', 'png'] as const)(
  'a picture in %s is whole, and none that lacks its end',
  async (format) => {
    const picture = sharp({create: {width: 9, height: 9, channels: 3, background: '#336'}});
    const bytes = await picture.toFormat(format === 'jpg' ? 'jpeg' : format).toBuffer();
    expect(isWholeImage(bytes, format)).toBe(true);
    expect(isWholeImage(bytes.subarray(0, -2), format)).toBe(false);
  },
);
