/** What runs in the thread of the browser's audio: a file of its own, `noise/rnnoise-worklet.js`, which imports nothing. */
import { FrameBuffer } from './frame-buffer.js';
import { createRnnoise, frameLength } from './rnnoise.js';
import { workletName, type Greeting } from './worklet-messages.js';

/** Samples that a worklet gets and gives at once. */
const blockLength = 128;

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

class RnnoiseProcessor extends AudioWorkletProcessor {
  #buffer: FrameBuffer | null = null;

  constructor() {
    super();
    const greet = (problem: Greeting['problem']) => this.port.postMessage({ problem } satisfies Greeting);
    createRnnoise().then(
      process => {
        this.#buffer = new FrameBuffer(frameLength, blockLength, process);
        greet(null);
      },
      (error: unknown) => greet(String(error)),
    );
  }

  process([input]: Float32Array[][], [output]: Float32Array[][]): boolean {
    const [given] = input ?? [];
    const [taken] = output ?? [];
    if (given && taken) this.#buffer?.exchange(given, taken);
    return true;
  }
}

registerProcessor(workletName, RnnoiseProcessor);
