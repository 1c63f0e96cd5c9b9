import {statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';

/**
 * Reads the text of a file that somebody sent.
 * @param given its path
 * @param file as it was named
 * @throws if it cannot be read, or is in another encoding than UTF-8 or UTF-16 with a mark
 */
export async function readSubmissionFile(given: string, file: string): Promise<string> {
  return decode(await bytesOf(given, file), file);
}

async function bytesOf(given: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(given);
  } catch (cause) {
    if (isDirectory(given)) throw new Error(`${file} is a folder: name the files in it.`, {cause});
    throw new Error(`Cannot read ${file}: check its spelling, and the folder that you are in.`, {
      cause,
    });
  }
}

function isDirectory(file: string): boolean {
  return statSync(file, {throwIfNoEntry: false})?.isDirectory() ?? false;
}

/** Strictly: letters that are lost by reading them wrongly nobody can bring back. */
function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new Error(
      `${file} is not in UTF-8: open it in the program that wrote it, save it as UTF-8, and import it then.`,
      {cause},
    );
  }
}
