/** Links and images in a Markdown file. */
import type {Definition, Image, Link} from 'mdast';
import type {SourceFile} from './source';

/** A link or an image, and its address as written. */
export type Reference = {
  readonly kind: 'link' | 'image';
  readonly url: string;
  readonly offset: number;
  /**
   * `definition`: `[name]: url`, used by reference. `html`: a tag. Docusaurus publishes the
   * files beside an article only for those written `inline`.
   */
  readonly via: 'inline' | 'definition' | 'html';
  /** Whether an image lacks words for those who do not see it. */
  readonly isUndescribed?: boolean;
};

/** What may stand before an address: behind words, in which it may stand too, and before a title. */
const BEFORE = ['](', '](<', ']: ', ']: <', ']:', ']:<'];

/**
 * Finds the place of an address in the text of a file, in UTF-16 code units from its beginning;
 * of one that is written with escapes, the place of the whole link, image or definition.
 */
export function addressOffset(
  {url, position}: Definition | Image | Link,
  {text}: SourceFile,
): number {
  const start = position?.start.offset ?? 0;
  const written = text.slice(start, position?.end.offset ?? start);
  for (const before of BEFORE) {
    const at = written.lastIndexOf(before + url);
    if (at >= 0) return start + at + before.length;
  }
  return start + Math.max(0, written.lastIndexOf(url));
}
