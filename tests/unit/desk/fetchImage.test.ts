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
    ...['8.8.8.8', '192.88.98.1', '192.88.100.1', '2001:200::1', '2001:4860:4860::8888'],
    ...['2003::1', '2606:4700::1111', '3fff:1000::1'],
  ])('may ask %s, which is public', (address) => {
    expect(isPublic(address)).toBe(true);
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
    ['leads in circles', (_, response) => response.writeHead(302, {location: '/'}).end(), /times/],
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
