/** Asks another site for a picture, as somebody sent its address: neither is to be trusted. */
import {lookup, type LookupAddress} from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import {BlockList, isIP, type LookupFunction} from 'node:net';

type Options = {
  readonly maxBytes: number;
  readonly timeout?: number;
  /** Tells addresses that may be asked; those of the public internet when it is left out. */
  readonly mayAsk?: (address: string) => boolean;
};

const MAX_REDIRECTS = 4;

/** IANA's special-purpose registries: this machine, its network, and what is no address at all. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
// Of IPv6 only 2000::/3 is given out. Inside lie protocols, of which Teredo and 6to4 hide IPv4,
// and two networks of documentation.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Tells addresses of the public internet, of either family. */
export function isPublic(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (notPublic.check(address, family)) return false;
  return family === 'ipv4' || globalUnicast.check(address, 'ipv6');
}

/**
 * The bytes of a picture.
 * @throws when the address is not public, does not answer in time, or answers with something else
 */
export async function fetchImage(
  url: string,
  {maxBytes, timeout = 15_000, mayAsk = isPublic}: Options,
): Promise<Buffer> {
  let address = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const answer = await ask(address, {maxBytes, timeout, mayAsk});
    if (answer.location === undefined) return answer.bytes;
    address = new URL(answer.location, address).href;
  }
  throw new Error(`it redirects more than ${MAX_REDIRECTS} times`);
}

type Answer = {readonly location?: string; readonly bytes: Buffer};

function ask(url: string, options: Required<Options>): Promise<Answer> {
  const {protocol, hostname} = new URL(url);
  const client = protocol === 'https:' ? https : protocol === 'http:' ? http : undefined;
  if (!client) return Promise.reject(new Error('only http and https addresses are fetched'));
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !options.mayAsk(literal)) {
    return Promise.reject(new Error('its host is not on the public internet'));
  }
  return new Promise((resolve, reject) => {
    const request = client.get(
      url,
      {
        lookup: lookupAllowed(options.mayAsk),
        signal: AbortSignal.timeout(options.timeout),
        headers: {accept: 'image/*'},
      },
      (response) => {
        readAnswer(response, options.maxBytes).then(resolve, (error: unknown) => {
          response.destroy();
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      },
    );
    request.on('error', reject);
  });
}

/** Looks a host up and looks at what comes, so that a name cannot lead to another place later. */
function lookupAllowed(mayAsk: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, {...options, all: true}, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, []);
      const allowed = addresses.filter(({address}) => mayAsk(address));
      const [first] = allowed;
      if (!first) return callback(new Error('its host is not on the public internet'), []);
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

async function readAnswer(response: http.IncomingMessage, maxBytes: number): Promise<Answer> {
  const {statusCode = 0, headers} = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.resume();
    return {location: headers.location, bytes: Buffer.alloc(0)};
  }
  if (statusCode !== 200) throw new Error(`its host answers with ${statusCode}`);
  if (!headers['content-type']?.startsWith('image/')) throw new Error('it is not a picture');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`it is larger than ${Math.round(maxBytes / 1e6)} MB`);
    chunks.push(chunk);
  }
  return {bytes: Buffer.concat(chunks)};
}
