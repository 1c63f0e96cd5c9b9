import {expect, it} from 'vitest';
import {qrCode, qrCodeSide, qrCodeSvg} from '../../../src/content/qrCode';
import {readQrCode} from '../../support/qr';

it.each([
  'https://example.org/',
  'https://example.org/zh/2026/11/21/decentralizing-ai-overview/',
  'https://example.org/fa/%D9%85%D9%82%D8%A7%D9%84%D9%87/',
  'https://example.org/zh/去中心化/',
  `https://example.org/${'long/'.repeat(60)}`,
])('is read back as what it was made of (%s)', async (text) => {
  expect(await readQrCode(Buffer.from(qrCodeSvg(text)))).toBe(text);
});

it('is as wide as it says', () => {
  expect(qrCodeSvg('https://example.org/')).toContain(
    ` width="${qrCodeSide('https://example.org/')}" `,
  );
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
