/** What is used of `@jitsi/rnnoise-wasm`, which has no types. */
declare module '@jitsi/rnnoise-wasm/dist/rnnoise.js' {
  export interface RnnoiseModule {
    readonly HEAPF32: Float32Array;
    _malloc(bytes: number): number;
    _rnnoise_create(): number;
    /** Gives how likely there is a voice, from 0 to 1. */
    _rnnoise_process_frame(state: number, output: number, input: number): number;
  }
  interface Overrides {
    /** Gives the exports later, to `receive`. */
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
  }
  const createModule: (overrides: Overrides) => Promise<RnnoiseModule>;
  export { createModule as default };
}

declare module '@jitsi/rnnoise-wasm/dist/rnnoise.wasm?url&inline' {
  /** `data:application/wasm;base64,…` */
  const address: string;
  export { address as default };
}
