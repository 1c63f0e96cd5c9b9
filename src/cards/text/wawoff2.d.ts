declare module 'wawoff2' {
  const wawoff2: {
    /** Turns WOFF2 into TrueType. The result is a view into memory that the next call reuses. */
    decompress(woff2: Uint8Array): Promise<Uint8Array>;
  };
  export default wawoff2;
}
