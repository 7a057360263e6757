/** Samples that the browser gives and takes, by 128, as frames of another length. */
export class FrameBuffer {
  readonly #frame: Float32Array;
  readonly #process: (frame: Float32Array) => void;
  #filled = 0;
  /** A ring of what was processed. */
  readonly #ring: Float32Array;
  #written = 0;
  #read = 0;

  /**
   * @param length Samples of a frame.
   * @param block Samples of what is given and taken at once.
   * @param process Changes a frame in place.
   */
  constructor(length: number, block: number, process: (frame: Float32Array) => void) {
    this.#frame = new Float32Array(length);
    this.#process = process;
    this.#ring = new Float32Array(2 * length + 2 * block);
    this.#written = length + block - (length % block); // silence first, so that there is always a block to take
  }

  /** Takes as many samples as it gives. */
  exchange(given: Float32Array, taken: Float32Array): void {
    for (const sample of given) this.#add(sample);
    for (let index = 0; index < taken.length; index++) taken[index] = this.#ring[this.#read++ % this.#ring.length] ?? 0;
  }

  #add(sample: number): void {
    this.#frame[this.#filled++] = sample;
    if (this.#filled < this.#frame.length) return;
    this.#filled = 0;
    this.#process(this.#frame);
    for (const processed of this.#frame) this.#ring[this.#written++ % this.#ring.length] = processed;
  }
}
