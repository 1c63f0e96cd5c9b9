import {expect, it} from 'vitest';
import {qrCode} from '../../../src/content/qrCode';
import {readQrCode} from '../../support/qr';

/** The code as a page shows it, eight pixels to a square. */
function picture(text: string): Buffer {
  const {size, path} = qrCode(text);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">` +
      `<path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${path}" stroke="#000"/></svg>`,
  );
}

it.each([
  'https://example.org/',
  'https://example.org/zh/2026/11/21/decentralizing-ai-overview/',
  'https://example.org/fa/%D9%85%D9%82%D8%A7%D9%84%D9%87/',
  'https://example.org/zh/去中心化/',
  `https://example.org/${'long/'.repeat(60)}`,
])('is read back as what it was made of (%s)', async (text) => {
  expect(await readQrCode(picture(text))).toBe(text);
});

it('leaves four squares white on every side', () => {
  const {size, path} = qrCode('https://example.org/');
  let x = 0;
  let y = 0;
  const touched = [...path.matchAll(/([Mmh])([\d.]+)(?: ([\d.]+))?/g)].flatMap(
    ([, command, first, second]) => {
      if (command === 'M') [x, y] = [Number(first), Number(second)];
      else x += Number(first);
      return command === 'h' ? [{right: x, left: x - Number(first), y}] : [];
    },
  );
  expect(Math.min(...touched.map(({left}) => left))).toBe(4);
  expect(Math.max(...touched.map(({right}) => right))).toBe(size - 4);
  expect(Math.min(...touched.map((run) => run.y))).toBe(4.5);
  expect(Math.max(...touched.map((run) => run.y))).toBe(size - 4.5);
});
