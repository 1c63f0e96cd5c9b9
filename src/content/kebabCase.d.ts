declare module 'lodash-es/kebabCase.js' {
  /** The package brings no types. */
  export default function kebabCase(text: string): string;
}
