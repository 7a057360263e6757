// @ts-check
/** What a call sounds like to the gateway: keeps the last packets and names their dominant frequency when asked. */
import { clocks, decode } from './sound.mjs';

/** @typedef {import('./sound.mjs').Codec} Codec */

const WINDOW_MS = 200;
/** Packets kept: the window, and 100 ms before it for the decoder to settle. */
const KEPT = 15;
/** Without packets for this long it is silent, whatever came before. */
const STALE_MS = 400;
/** Tests ask often, and an answer costs some milliseconds: it holds for this long. */
const FRESH_MS = 50;
/** Below this loudness (root mean square of 16 bit samples) it counts as silence. */
const QUIET = 60;
const LOWEST_HZ = 60;
const HIGHEST_HZ = 2_000;

export class Ear {
  /** @type {Buffer[]} */
  #frames = [];
  /** @type {Codec} */
  #codec = 'opus';
  #heardAt = 0;
  #known = { at: 0, hz: 0, loudness: 0 };

  /** Takes a packet's payload. Costs nothing: decoding waits for a question. @param {Codec} codec @param {Buffer} payload */
  hear(codec, payload) {
    if (codec !== this.#codec) this.forget();
    this.#codec = codec;
    this.#heardAt = Date.now();
    this.#frames.push(payload);
    if (this.#frames.length > KEPT) this.#frames.shift();
  }

  forget() {
    this.#frames = [];
    this.#known.at = 0;
  }

  /** The dominant frequency of the last 200 ms in Hz, between 60 and 2000; 0 for silence. */
  get frequency() {
    return this.#now().hz;
  }

  /** The loudness of the last 200 ms: root mean square, 1 is full scale. */
  get loudness() {
    return this.#now().loudness;
  }

  #now() {
    if (this.#frames.length < KEPT || Date.now() - this.#heardAt > STALE_MS) return { hz: 0, loudness: 0 };
    if (Date.now() - this.#known.at > FRESH_MS) this.#known = { ...this.#measure(), at: Date.now() };
    return this.#known;
  }

  #measure() {
    const { clockRate } = clocks[this.#codec];
    try {
      const samples = decode(this.#codec, this.#frames).slice((-clockRate * WINDOW_MS) / 1000);
      const hz = dominantFrequency(thinned(samples, clockRate / 8_000), 8_000);
      return { hz, loudness: Number((rootMeanSquare(samples) / 32_768).toFixed(4)) };
    } catch {
      return { hz: 0, loudness: 0 }; // not decodable: whatever it is, it is not sound
    }
  }
}

/** Averages groups of samples: cheap, and good enough below 2 kHz. @param {Int16Array} samples @param {number} factor */
function thinned(samples, factor) {
  return Float64Array.from({ length: Math.floor(samples.length / factor) }, (_, index) => {
    let sum = 0;
    for (let offset = 0; offset < factor; offset++) sum += samples[index * factor + offset] ?? 0;
    return sum / factor;
  });
}

/** @param {Float64Array | Int16Array} samples */
function rootMeanSquare(samples) {
  let energy = 0;
  for (const sample of samples) energy += sample * sample;
  return Math.sqrt(energy / Math.max(1, samples.length));
}

/** @param {Float64Array} samples @param {number} rate */
export function dominantFrequency(samples, rate) {
  if (rootMeanSquare(samples) < QUIET) return 0;
  // A Hann window keeps a loud tone's side lobes from hiding or moving its peak.
  const shaped = samples.map(
    (sample, index) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (samples.length - 1))),
  );
  const rough = loudest(shaped, rate, LOWEST_HZ, HIGHEST_HZ, 4);
  return loudest(shaped, rate, rough - 4, rough + 4, 0.5);
}

/** @param {Float64Array} samples @param {number} rate @param {number} from @param {number} to @param {number} step */
function loudest(samples, rate, from, to, step) {
  let best = { hz: 0, power: -1 };
  for (let hz = from; hz <= to; hz += step) {
    const power = goertzel(samples, rate, hz);
    if (power > best.power) best = { hz, power };
  }
  return best.hz;
}

/** Power at one frequency. @param {Float64Array} samples @param {number} rate @param {number} hz */
function goertzel(samples, rate, hz) {
  const coefficient = 2 * Math.cos((2 * Math.PI * hz) / rate);
  let last = 0;
  let previous = 0;
  for (const sample of samples) [previous, last] = [last, sample + coefficient * last - previous];
  return last * last + previous * previous - coefficient * last * previous;
}
