import type { Settings } from '../config/settings.js';
import type { Tones } from '../media/tones.js';
import type { CallSnapshot } from './call-snapshot.js';

/** Rings for calls that come in, and plays ringback for those that go out until the other side or the network is heard. */
export class Ringer {
  readonly #tones: Tones;
  readonly #settings: () => Settings;

  constructor(tones: Tones, settings: () => Settings) {
    this.#tones = tones;
    this.#settings = settings;
  }

  /** Decides anew what sounds. */
  update(calls: readonly CallSnapshot[]): void {
    const { ringtone, ringback, country } = this.#settings();
    const ringing = calls.filter(({ state }) => state === 'ringing');
    const talks = calls.some(({ state }) => state === 'active');
    if (ringing.some(({ direction, earlyMedia }) => direction === 'outbound' && !earlyMedia)) {
      this.#tones.ring('ringback', ringback, country);
    } else if (!talks && ringing.some(({ direction }) => direction === 'inbound')) {
      this.#tones.ring('ringtone', ringtone);
    } else {
      this.#tones.ring(null);
    }
  }
}
