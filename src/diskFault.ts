/** The system's codes for a disk that takes no more, or that nothing may be written to. */
const HINTS = [
  [
    /\b(?:ENOSPC|EDQUOT)\b/,
    'The disk is full. Make room and try again; what was built before is as it was. The folder “.cache” may be deleted, too.',
  ],
  [
    /\b(?:EROFS|EACCES|EPERM)\b/,
    'Nothing may be written there. Make the folder writable for the person who builds, or name another one.',
  ],
] as const;

/**
 * What a person can do about a fault of the disk.
 * @param text a code of the system, such as `ENOSPC`, or what a program printed that met it
 */
export function diskHint(text: string): string | undefined {
  return HINTS.find(([code]) => code.test(text))?.[1];
}
