import createModule, { type RnnoiseModule } from '@jitsi/rnnoise-wasm/dist/rnnoise.js';
import wasm from '@jitsi/rnnoise-wasm/dist/rnnoise.wasm?url&inline';
import { bytesOf } from './bytes-of.js';

/** Samples of a frame: 10 ms. */
export const frameLength = 480;
/** RNNoise counts loudness as integers of 16 bits do. */
const scale = 32_768;

/** One voice's noise suppression. Compiled at once: a worklet cannot wait. Throws where WebAssembly is forbidden. */
export async function createRnnoise(): Promise<(frame: Float32Array) => void> {
  const compiled = new WebAssembly.Module(bytesOf(wasm)); // what is thrown below would be swallowed, and waited for
  const module = await createModule({
    instantiateWasm: (imports, receive) => {
      receive(new WebAssembly.Instance(compiled, imports));
      return {};
    },
  });
  return processorOf(module);
}

function processorOf(module: RnnoiseModule): (frame: Float32Array) => void {
  const state = module._rnnoise_create();
  const address = module._malloc(frameLength * Float32Array.BYTES_PER_ELEMENT);
  const start = address / Float32Array.BYTES_PER_ELEMENT;
  return frame => {
    const { HEAPF32: heap } = module;
    for (let index = 0; index < frameLength; index++) heap[start + index] = (frame[index] ?? 0) * scale;
    module._rnnoise_process_frame(state, address, address);
    for (let index = 0; index < frameLength; index++) frame[index] = (heap[start + index] ?? 0) / scale;
  };
}
