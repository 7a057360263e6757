import type { Clock } from '../base/clock.js';
import type { MicrophoneSilence } from './audio-devices.js';
import { LevelMeter } from './level-meter.js';

/** Milliseconds between two checks. */
const interval = 2_000;
/** The same once the microphone was heard at so many checks in a row: each wakes an idle page. */
const steadyInterval = 6_000;
const steadyAfter = 15;
/** Checks in a row that found nothing but zeros. */
const limit = 4;

export interface SilenceParts {
  readonly clock: Clock;
  readonly stream: MediaStream;
  /** Whether the microphone should be audible: not while each call is muted or on hold. */
  readonly isUsed: () => boolean;
  readonly onChange: (silence: MicrophoneSilence | null) => void;
}

/**
 * Notices an open microphone that gives nothing. A quiet room is never quite silent, zeros are; but some microphones gate
 * their sound and give zeros in every pause. Such a pause identifies them, and their zeros mean nothing from then on.
 */
export class SilenceWatch {
  readonly #parts: SilenceParts;
  readonly #meter: LevelMeter;
  #reported: MicrophoneSilence | null = null;
  #zeros = 0;
  #wasHeard = false;
  #heardInRow = 0;
  #isGated = false;
  #stop = () => {};

  constructor(parts: SilenceParts) {
    this.#parts = parts;
    this.#meter = new LevelMeter(parts.stream);
    this.#wait();
  }

  /** The level, see `LevelMeter`. */
  get level(): number | null {
    return this.#meter.level;
  }

  close(): void {
    this.#stop();
    this.#meter.close();
    this.#report(null);
  }

  #wait(): void {
    const isSteady = this.#heardInRow >= steadyAfter && !this.#reported;
    this.#stop = this.#parts.clock.after(isSteady ? steadyInterval : interval, () => {
      const isMuted = this.#parts.stream.getAudioTracks().some(({ muted }) => muted);
      const silence = isMuted ? 'muted' : this.#look();
      this.#wait();
      this.#report(silence);
    });
  }

  #look(): MicrophoneSilence | null {
    const isDead = this.#parts.isUsed() ? this.#meter.isDead : null;
    this.#heardInRow = isDead === false ? this.#heardInRow + 1 : 0;
    if (isDead) return ++this.#zeros >= limit && !this.#isGated ? 'silent' : null;
    if (isDead === false) {
      this.#isGated ||= this.#wasHeard && this.#zeros > 0 && !this.#reported;
      this.#wasHeard = true;
    }
    this.#zeros = 0;
    return null;
  }

  #report(silence: MicrophoneSilence | null): void {
    if (silence === this.#reported) return;
    this.#reported = silence;
    this.#parts.onChange(silence);
  }
}
