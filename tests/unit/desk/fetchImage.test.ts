import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import {fetchImage, isPublic} from '../../../src/desk/fetchImage';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Serves on this machine alone; returns the address. */
function serve(answer: RequestListener): Promise<string> {
  return new Promise((resolve) => {
    server = createServer(answer).listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server?.address() as AddressInfo).port}/a.png`);
    });
  });
}

const png: RequestListener = (_request, response) =>
  response.writeHead(200, {'content-type': 'image/png'}).end('picture');
const anywhere = {maxBytes: 100, mayAsk: () => true};

describe('fetchImage', () => {
  it('brings a picture', async () => {
    const bytes = await fetchImage(await serve(png), anywhere);
    expect(Buffer.from(bytes).toString()).toBe('picture');
  });

  it('follows a redirect', async () => {
    const url = await serve((request, response) =>
      request.url === '/b.png'
        ? png(request, response)
        : response.writeHead(302, {location: '/b.png'}).end(),
    );
    expect(Buffer.from(await fetchImage(url, anywhere)).toString()).toBe('picture');
  });

  it.each([
    'http://127.0.0.1:1/a.png',
    'http://localhost:1/a.png',
    'http://10.1.2.3/a.png',
    'http://169.254.169.254/latest/',
    'http://[::1]:1/a.png',
    'http://[::ffff:127.0.0.1]:1/a.png',
    'http://[fd00::1]/a.png',
    'http://2130706433/a.png',
    'http://192.88.99.1/a.png',
    'http://[2001::7f00:1]/a.png',
    'http://[2001:1ff:ffff::1]/a.png',
    'http://[2001:db8::1]/a.png',
    'http://[2002:7f00:1::1]/a.png',
    'http://[3fff:fff::1]/a.png',
  ])('asks nothing that is not on the public internet: %s', async (url) => {
    await expect(fetchImage(url, {maxBytes: 100})).rejects.toThrow('not on the public internet');
  });

  it.each([
    ['0.0.0.0', '0.255.255.255', ['1.0.0.0']],
    ['10.0.0.0', '10.255.255.255', ['9.255.255.255', '11.0.0.0']],
    ['100.64.0.0', '100.127.255.255', ['100.63.255.255', '100.128.0.0']],
    ['127.0.0.0', '127.255.255.255', ['126.255.255.255', '128.0.0.0']],
    ['169.254.0.0', '169.254.255.255', ['169.253.255.255', '169.255.0.0']],
    ['172.16.0.0', '172.31.255.255', ['172.15.255.255', '172.32.0.0']],
    ['192.0.0.0', '192.0.0.255', ['191.255.255.255', '192.0.1.0']],
    ['192.0.2.0', '192.0.2.255', ['192.0.1.255', '192.0.3.0']],
    ['192.88.99.0', '192.88.99.255', ['192.88.98.255', '192.88.100.0']],
    ['192.168.0.0', '192.168.255.255', ['192.167.255.255', '192.169.0.0']],
    ['198.18.0.0', '198.19.255.255', ['198.17.255.255', '198.20.0.0']],
    ['198.51.100.0', '198.51.100.255', ['198.51.99.255', '198.51.101.0']],
    ['203.0.113.0', '203.0.113.255', ['203.0.112.255', '203.0.114.0']],
    ['224.0.0.0', '255.255.255.255', ['223.255.255.255']],
    ['::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ['2000::']],
    [
      '2001::',
      '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff',
      ['2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:200::'],
    ],
    [
      '2001:db8::',
      '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff',
      ['2001:db7:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db9::'],
    ],
    [
      '2002::',
      '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      ['2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2003::'],
    ],
    [
      '3fff::',
      '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff',
      ['3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff:1000::'],
    ],
    [
      '4000::',
      'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      ['3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ],
  ])('may not ask from %s to %s, and may ask beside that: %j', (first, last, beside) => {
    expect([isPublic(first), isPublic(last)]).toEqual([false, false]);
    expect(beside.filter((address) => !isPublic(address))).toEqual([]);
  });

  it('does not walk in circles: it follows four redirects', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, {location: '/'}).end();
    });
    await expect(fetchImage(url, anywhere)).rejects.toThrow('more than 4 times');
    expect(asked).toBe(5);
  });

  it('is not led by a redirect to where it may not ask', async () => {
    const url = await serve((_request, response) =>
      response.writeHead(302, {location: 'http://127.0.0.2:1/a.png'}).end(),
    );
    const mayAsk = (address: string) => address === '127.0.0.1';
    await expect(fetchImage(url, {maxBytes: 100, mayAsk})).rejects.toThrow('public internet');
  });

  it.each<[string, RequestListener, RegExp]>([
    ['is missing', (_, response) => response.writeHead(404).end(), /answers with 404/],
    ...[206, 500].map((code): [string, RequestListener, RegExp] => [
      `is a picture with the code ${code}`,
      (_, response) => response.writeHead(code, {'content-type': 'image/png'}).end('part'),
      new RegExp(`answers with ${code}`),
    ]),
    [
      'is a page',
      (_, response) => response.writeHead(200, {'content-type': 'text/html'}).end('<p>'),
      /is not a picture/,
    ],
    [
      'is too big',
      (_, response) => response.writeHead(200, {'content-type': 'image/png'}).end('x'.repeat(101)),
      /larger than/,
    ],
    [
      'leads to a file of this machine',
      (_, response) => response.writeHead(302, {location: 'file:///etc/passwd'}).end(),
      /only http and https/,
    ],
  ])('explains why not, when what it finds %s', async (_name, answer, message) => {
    await expect(fetchImage(await serve(answer), anywhere)).rejects.toThrow(message);
  });

  it('does not wait for ever', async () => {
    const url = await serve(() => undefined);
    await expect(fetchImage(url, {...anywhere, timeout: 50})).rejects.toThrow(/abort|timeout/i);
  });
});
