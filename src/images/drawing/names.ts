/** What a drawing may be made of (SVG 2, without what acts, loads or holds HTML). */

/** Elements that are kept. Links and their like lose their tags, all others go with what is in them. */
export const KEPT = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'title', 'desc', 'style', 'view'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...['text', 'tspan', 'textPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker'],
  ...['filter', 'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite'],
  ...['feConvolveMatrix', 'feDiffuseLighting', 'feDisplacementMap', 'feDistantLight'],
  ...['feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur'],
  ...['feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight'],
  ...['feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
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
  a: 'links',
};

export type Part =
  'scripts' | 'HTML inside it' | 'references to other files' | 'animations' | 'links';
