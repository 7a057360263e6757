// @ts-check
/** Sound as the network carries it: tones encoded once into 20 ms frames, and frames decoded back into samples. */
import OpusScript from 'opusscript';

/** @typedef {'opus' | 'pcmu'} Codec */

/** Frames per second: every packet carries 20 ms. */
export const FRAMES_PER_SECOND = 50;
export const FRAME_MS = 1000 / FRAMES_PER_SECOND;

/** What RTP timestamps count, by codec. @type {Record<Codec, { clockRate: number, frameTicks: number }>} */
export const clocks = {
  opus: { clockRate: 48_000, frameTicks: 960 },
  pcmu: { clockRate: 8_000, frameTicks: 160 },
};

/** The two frequencies of each key, ITU-T Q.23. @type {Record<string, number[]>} */
const dtmfFrequencies = Object.fromEntries(
  [...'123A456B789C*0#D'].map((digit, index) => [
    digit,
    [[697, 770, 852, 941][index >> 2] ?? 0, [1209, 1336, 1477, 1633][index & 3] ?? 0],
  ]),
);

/**
 * Samples of a chord, −12 dB in all; no frequencies make silence.
 * @param {number[]} frequencies @param {number} frames @param {number} rate
 */
function chord(frequencies, frames, rate) {
  const samples = new Int16Array((frames * rate) / FRAMES_PER_SECOND);
  const loudness = 8_000 / Math.max(1, frequencies.length);
  for (let index = 0; index < samples.length; index++) {
    const phase = (2 * Math.PI * index) / rate;
    samples[index] = frequencies.reduce((sum, hz) => sum + loudness * Math.sin(hz * phase), 0);
  }
  return samples;
}

/** G.711 µ-law of one sample. @param {number} sample */
function muLaw(sample) {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(32_635, Math.abs(sample)) + 132;
  const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  return ~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 15)) & 0xff;
}

/** The sample that a µ-law byte stands for. @param {number} byte */
function linear(byte) {
  const code = ~byte & 0xff;
  const magnitude = ((((code & 15) << 3) + 132) << ((code >> 4) & 7)) - 132;
  return code & 0x80 ? -magnitude : magnitude;
}

/** @type {Record<Codec, (samples: Int16Array) => Buffer[]>} */
const encoders = {
  opus: samples => {
    const encoder = new OpusScript(48_000, 1, OpusScript.Application.AUDIO);
    const frames = [];
    for (let at = 0; at < samples.length; at += 960) {
      const pcm = Buffer.from(samples.buffer, at * 2, 960 * 2);
      frames.push(Buffer.from(encoder.encode(pcm, 960)));
    }
    encoder.delete();
    return frames;
  },
  pcmu: samples => {
    const bytes = Buffer.from(Uint8Array.from(samples, muLaw));
    return Array.from({ length: bytes.length / 160 }, (_, index) => bytes.subarray(index * 160, (index + 1) * 160));
  },
};

/** Encoded tones, kept: every call that plays 440 Hz plays the same bytes. */
export class ToneLibrary {
  /** @type {Map<string, Buffer[]>} */
  #encoded = new Map();

  /** One second of a chord, made to be looped. @param {Codec} codec @param {number[]} frequencies */
  tone(codec, frequencies) {
    return this.#frames(codec, frequencies, FRAMES_PER_SECOND);
  }

  /** Each digit for 200 ms, with pauses of 100 ms between. @param {Codec} codec @param {string} digits */
  dtmf(codec, digits) {
    const pause = this.#frames(codec, [], 5);
    return [...digits].flatMap(digit => [...this.#frames(codec, dtmfFrequencies[digit] ?? [], 10), ...pause]);
  }

  /** @param {Codec} codec @param {number[]} frequencies @param {number} count */
  #frames(codec, frequencies, count) {
    const key = [codec, count, ...frequencies].join(' ');
    const known = this.#encoded.get(key);
    if (known) return known;
    const frames = encoders[codec](chord(frequencies, count, clocks[codec].clockRate));
    this.#encoded.set(key, frames);
    return frames;
  }
}

/**
 * Decodes consecutive frames. Opus needs some frames to settle in, so give more than you want to look at.
 * @param {Codec} codec @param {Buffer[]} frames @returns {Int16Array}
 */
export function decode(codec, frames) {
  if (codec === 'pcmu') return Int16Array.from(Buffer.concat(frames), linear);
  const decoder = new OpusScript(48_000, 1, OpusScript.Application.AUDIO);
  try {
    const pcm = Buffer.concat(frames.map(frame => decoder.decode(frame)));
    return new Int16Array(pcm.buffer, pcm.byteOffset, pcm.length >> 1);
  } finally {
    decoder.delete();
  }
}
