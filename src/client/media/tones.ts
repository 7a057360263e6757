import { ringbackOf, ringtone, type Cadence } from './cadences.js';

/** Sounds of a phone: key tones, ringing and ringback, made with oscillators or taken from a file. */

const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477, 1633];
const keys = '123A456B789C*0#D';

/** The two frequencies of a key, in Hz. */
export function keyFrequencies(digit: string): [number, number] | null {
  const index = keys.indexOf(digit.toUpperCase());
  if (index < 0 || digit.length !== 1) return null;
  return [rows[index >> 2] ?? 0, columns[index & 3] ?? 0];
}

const volume = 0.12;
const keyToneSeconds = 0.12;

/** Plays the tones of one phone. Nothing is opened before the first one, and never two rings sound at once. */
export class Tones {
  #context: AudioContext | null = null;
  #stopLoop: (() => void) | null = null;
  #looping: string | null = null;

  playKey(digit: string): void {
    const frequencies = keyFrequencies(digit);
    const context = frequencies && this.#audio();
    if (!context) return;
    this.#sound(context, frequencies, context.currentTime, keyToneSeconds);
  }

  /**
   * @param kind What sounds from now on; null for silence.
   * @param file A sound file in its place, or `off`.
   * @param country Whose ringback it is, e.g. `GB`; by default that of the browser's language.
   */
  ring(kind: 'ringtone' | 'ringback' | null, file?: string, country?: string): void {
    const wanted = kind && file !== 'off' ? `${kind} ${file ?? ''}` : null;
    if (wanted === this.#looping) return;
    this.#looping = wanted;
    this.#stopLoop?.();
    this.#stopLoop = null;
    if (!wanted) return;
    this.#stopLoop = file ? loopFile(file) : this.#loop(kind === 'ringtone' ? ringtone : ringbackOf(country));
  }

  close(): void {
    this.ring(null);
    void this.#context?.close();
    this.#context = null;
  }

  #audio(): AudioContext | null {
    if (typeof AudioContext === 'undefined') return null;
    this.#context ??= new AudioContext();
    void this.#context.resume(); // never awaited: without an audio device it may not settle
    return this.#context;
  }

  #loop({ frequencies, pattern }: Cadence): () => void {
    const context = this.#audio();
    if (!context) return () => {};
    const gains: GainNode[] = [];
    const length = pattern.reduce((sum, seconds) => sum + seconds, 0);
    const playOnce = () => {
      gains.length = 0;
      let at = context.currentTime;
      pattern.forEach((seconds, index) => {
        if (index % 2 === 0) gains.push(this.#sound(context, frequencies, at, seconds));
        at += seconds;
      });
    };
    playOnce();
    const timer = setInterval(playOnce, length * 1_000);
    return () => {
      clearInterval(timer);
      for (const gain of gains) gain.disconnect();
    };
  }

  #sound(context: AudioContext, frequencies: readonly number[], at: number, seconds: number): GainNode {
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setTargetAtTime(volume, at, 0.005); // ramps, so that it does not click
    gain.gain.setTargetAtTime(0, at + seconds, 0.005);
    gain.connect(context.destination);
    for (const frequency of frequencies) {
      const oscillator = new OscillatorNode(context, { frequency });
      oscillator.connect(gain);
      oscillator.start(at);
      oscillator.stop(at + seconds + 0.05);
      oscillator.onended = () => gain.disconnect();
    }
    return gain;
  }
}

function loopFile(file: string): () => void {
  const audio = new Audio(file);
  audio.loop = true;
  audio.play().catch(() => {}); // a page that was never clicked stays silent; the screen still shows the call
  return () => {
    audio.pause();
    audio.removeAttribute('src');
  };
}
