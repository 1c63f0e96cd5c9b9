declare module 'subset-font' {
  /** What is said here is the part that the site uses; the package brings no types. */
  type Options = {
    targetFormat: 'truetype' | 'woff2';
    variationAxes?: Record<string, {min: number; max: number}>;
  };
  /** Makes a font of some characters and of all that they can turn into when shaped. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
