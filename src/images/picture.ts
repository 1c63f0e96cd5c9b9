/** A picture as pages show it: what was made of an original, by file name. */

type Rendition = {readonly file: string; readonly width: number};

/** Files of one format; a browser takes the first source that it can and may show. */
export type Source = {
  readonly type: `image/${string}`;
  readonly media?: string;
  /** From the narrowest. */
  readonly renditions: readonly Rendition[];
};

export type Picture = {
  /** The room that it takes, before it is there. */
  readonly width: number;
  readonly height: number;
  readonly sources: readonly Source[];
  /** For browsers that know none of the sources. */
  readonly fallback: string;
  /** What a click on it opens, if a text shows less of it. */
  readonly full?: string;
  /** Whether the page shines through. */
  readonly isSeeThrough: boolean;
};
