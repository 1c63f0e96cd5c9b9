declare module 'virastar' {
  /** Mends the typography of Persian texts. */
  export default class Virastar {
    constructor(options: Readonly<Record<string, boolean>>);
    readonly defaults: Readonly<Record<string, boolean>>;
    cleanup(text: string): string;
  }
}
