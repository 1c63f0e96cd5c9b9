/** What a drawing may be made of (SVG 2, without what acts, loads or holds HTML). */

/**
 * Elements that are kept. Links and their like lose their tags, all others go with what is in them.
 * So do filters: a few bytes of them take a phone, and a build, any time.
 */
export const KEPT = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'title', 'desc', 'style', 'view'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...['text', 'tspan', 'textPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker'],
]);

/** Elements of which only what is in them is kept. */
export const UNWRAPPED = new Set(['a']);

/** Parts that an author may miss, by the element that they come in; other losses go unsaid. */
export const MISSED: Readonly<Record<string, Part>> = {
  script: 'scripts',
  handler: 'scripts',
  foreignObject: 'HTML inside it',
  iframe: 'HTML inside it',
  feImage: 'references to other files',
  animate: 'animations',
  animateColor: 'animations',
  animateMotion: 'animations',
  animateTransform: 'animations',
  set: 'animations',
  filter: 'filters, such as shadows',
  a: 'links',
};

export type Part =
  | 'scripts'
  | 'HTML inside it'
  | 'references to other files'
  | 'animations'
  | 'filters, such as shadows'
  | 'links';
