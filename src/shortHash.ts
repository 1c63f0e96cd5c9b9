import {createHash} from 'node:crypto';

/** Stands for the content of a file in its name or address: 8 hex digits of its SHA-256. */
export function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
