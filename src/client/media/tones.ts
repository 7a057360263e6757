import { cadenceOf, ringtone, type EndTone } from './cadences.js';
import { keyFrequencies } from './key-frequencies.js';
import type { Outlet, Playback } from './playback.js';
import { waveUrl } from './wave.js';

/** Sounds of a phone: key tones, ringing, ringback and the tones at the end, made by us or taken from a file. */

const keyToneSeconds = 0.12;
/** How long the tone of a failed call lasts. */
const endSeconds = 3;
/** Rings and the tones of the line share one key of the playback, so never two of them sound at once. */
const line = 'line';

/** Plays the tones of one phone. */
export class Tones {
  readonly #playback: Playback;
  #looping: string | null = null;

  constructor(playback: Playback) {
    this.#playback = playback;
  }

  playKey(digit: string): void {
    const frequencies = keyFrequencies(digit);
    if (frequencies) this.#playback.play('key', waveUrl({ frequencies, pattern: [keyToneSeconds] }));
  }

  /**
   * @param kind What sounds from now on; null for silence, which does not cut the last tone of a call short.
   * @param file A sound file in its place, or `off`.
   * @param country Whose ringback it is, e.g. `GB`; by default that of the browser's language.
   */
  ring(kind: 'ringtone' | 'ringback' | null, file?: string, country?: string): void {
    const wanted = kind && file !== 'off' ? `${kind} ${file ?? ''}` : null;
    if (wanted === this.#looping) return;
    this.stop();
    this.#looping = wanted;
    if (!wanted) return;
    const rings = kind === 'ringtone';
    const source = file ?? waveUrl(rings ? ringtone : cadenceOf('ringback', country));
    this.#playback.play(line, source, rings ? 'ring' : 'speaker', true);
  }

  /** The last tone of a call, some seconds at most. */
  playEnd(name: EndTone, country?: string): void {
    const cadence = cadenceOf(name, country);
    const period = cadence.pattern.reduce((sum, seconds) => sum + seconds, 0);
    this.stop();
    this.#playback.play(line, waveUrl(cadence, name === 'ended' ? 1 : Math.ceil(endSeconds / period)));
  }

  /** Our ring once, to hear where it comes out. */
  playTest(outlet: Outlet): void {
    this.#playback.play('test', waveUrl(ringtone), outlet);
  }

  /** No ring, nor a last tone. */
  stop(): void {
    this.#looping = null;
    this.#playback.stop(line);
  }

  close(): void {
    this.stop();
    for (const key of ['key', 'test']) this.#playback.stop(key);
  }
}
