import {createHash} from 'node:crypto';

/** The hex digits of a SHA-256, as `sha256sum` prints them. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Stands for the content of a file in its name or address: 8 hex digits of its SHA-256. */
export function shortHash(content: string | Uint8Array): string {
  return sha256(content).slice(0, 8);
}
