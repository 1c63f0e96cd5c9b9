/** Links and images in a Markdown file. */

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
