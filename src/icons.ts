/** The icons that the build draws from `static/favicon.svg`: square, opaque, and filled. */

export type Icon = {readonly file: string; readonly size: number};

export const icons = {
  /** For home screens (Apple's Human Interface Guidelines), and for who shows no SVG. */
  small: {file: 'apple-touch-icon.png', size: 180},
  /** For feed readers (JSON Feed 1.1, “icon”). */
  large: {file: 'icon.png', size: 512},
} as const satisfies Record<string, Icon>;
