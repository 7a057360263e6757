import type { Cadence } from './cadences.js';

const rate = 8_000; // telephone quality: the highest tone has 1,633 Hz
const volume = 0.12;
/** Samples of the ramps that keep a tone from clicking: 5 ms. */
const ramp = 40;

/**
 * The address of a sound file with these tones, to be revoked by the caller. Files play where an
 * `AudioContext` may not, loop without timers, and go to any speaker.
 */
export function waveUrl({ frequencies, pattern }: Cadence, cycles = 1): string {
  const samples: number[] = [];
  const period = pattern.map((seconds, index) => tone(index % 2 ? [] : frequencies, Math.round(seconds * rate))).flat();
  for (let cycle = 0; cycle < cycles; cycle++) samples.push(...period);
  const data = Int16Array.from(samples, sample => sample * 32_767);
  return URL.createObjectURL(new Blob([header(data.byteLength), data], { type: 'audio/wav' }));
}

const tone = (frequencies: readonly number[], length: number): number[] =>
  Array.from({ length }, (_, at) => {
    const sum = frequencies.reduce((total, hz) => total + Math.sin((2 * Math.PI * hz * at) / rate), 0);
    return sum * volume * Math.min(1, at / ramp, (length - at) / ramp);
  });

/** RIFF, one channel of 16 bits; the letters are written backwards, as numbers are on every machine that has a browser. */
const header = (bytes: number): Uint32Array<ArrayBuffer> =>
  Uint32Array.of(
    0x46464952, // RIFF
    36 + bytes,
    0x45564157, // WAVE
    0x20746d66, // fmt
    16,
    0x10001, // PCM, one channel
    rate,
    rate * 2,
    0x100002, // two bytes a sample, 16 bits
    0x61746164, // data
    bytes,
  );
