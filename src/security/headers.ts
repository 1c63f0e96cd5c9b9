/** The table of headers: what every answer of the site says beside its content. Pure. */
import {headerPolicy, withoutUpgrade} from './policy';

export type Header = readonly [name: string, value: string];

type Served = {
  /** Whether the site is served over https. */
  readonly isSecure: boolean;
  /** Sources of the inline scripts, as `scriptHashes` gives them. */
  readonly scriptHashes: readonly string[];
};

/**
 * What no page asks of the browser (W3C, Permissions Policy). Only Chromium reads this, and it
 * warns of names that it does not know, so those are left out that it knows on some systems
 * only: bluetooth, hid, local-fonts, serial.
 */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

const POLICY = 'Content-Security-Policy';

/**
 * Copying code and addresses. The device's own way to share, `web-share`, is one of the names
 * that not every Chromium knows; what is not named stays allowed to the site itself.
 */
const USED_FEATURES = ['clipboard-write'];

/** Whether a site is served over https. */
export function isSecure({url}: {readonly url: string}): boolean {
  return url.startsWith('https:');
}

/** The headers of every answer, errors included. */
export function securityHeaders(served: Served): Header[] {
  return [
    [POLICY, headerPolicy(served)],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', permissions()],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // For a year the browser asks this host over https only (RFC 6797, which forbids the header
    // over http). What holds for the domains below it, and for its place in the lists that
    // browsers carry along, its owner must say.
    ...(served.isSecure ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ];
}

/** What is left of headers where a site for https is looked at over http, on one's own machine. */
export function withoutHttps(headers: readonly Header[]): Header[] {
  return headers
    .filter(([name]) => name !== 'Strict-Transport-Security')
    .map(([name, value]) => [name, name === POLICY ? withoutUpgrade(value) : value]);
}

function permissions(): string {
  return [
    ...UNUSED_FEATURES.map((feature) => `${feature}=()`),
    ...USED_FEATURES.map((feature) => `${feature}=(self)`),
  ].join(', ');
}
