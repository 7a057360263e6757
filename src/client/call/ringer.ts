import type { Settings } from '../config/settings.js';
import type { EndTone } from '../media/cadences.js';
import type { Tones } from '../media/tones.js';
import type { CallSnapshot } from './call-snapshot.js';
import { normalClearing, userBusy, type CallTerminationReason } from './termination.js';

/** Codes of an ending (Q.850, SIP) that sound busy. */
const busy: readonly unknown[] = [userBusy.causeCode, 486, 600, 603];
/** Codes of an ending that is no failure: hung up, not answered. */
const calm: readonly unknown[] = [normalClearing.causeCode, 18, 19, 487];

/**
 * Rings for calls that come in, plays ringback for those that go out until the other side or the network is heard, and
 * plays a tone for how a call ended that the user did not end.
 */
export class Ringer {
  readonly #tones: Tones;
  readonly #settings: () => Settings;
  /** A conversation is audible, or will be soon. */
  #isBusy = false;

  constructor(tones: Tones, settings: () => Settings) {
    this.#tones = tones;
    this.#settings = settings;
  }

  /** Updates what sounds. @param elsewhere Calls of other tabs: they sound there, but a conversation is one for all. */
  update(calls: readonly CallSnapshot[], elsewhere: readonly Pick<CallSnapshot, 'state'>[] = []): void {
    const { ringtone, ringback, country } = this.#settings();
    const ringing = calls.filter(({ state }) => state === 'ringing');
    const talks = [...calls, ...elsewhere].some(({ state }) => state === 'active');
    this.#isBusy = calls.some(({ state }) => state !== 'held');
    if (ringing.some(({ direction, earlyMedia }) => direction === 'outbound' && !earlyMedia)) {
      this.#tones.ring('ringback', ringback, country);
    } else if (!talks && ringing.some(({ direction, silenced }) => direction === 'inbound' && !silenced)) {
      this.#tones.ring('ringtone', ringtone);
    } else if (this.#isBusy) {
      this.#tones.stop();
    } else {
      this.#tones.ring(null);
    }
  }

  /** A call is over: unless the user ended it, or is in another one, a tone says how. */
  handleEnded({ termination, direction, activeSince }: CallSnapshot): void {
    const { endTone, country } = this.#settings();
    const isOurs = termination?.endedBy === 'local';
    const isMissed = direction === 'inbound' && activeSince === null;
    if (endTone === 'off' || isOurs || isMissed || this.#isBusy) return;
    this.#tones.playEnd(endToneOf(termination), country);
  }
}

function endToneOf(termination: CallTerminationReason | null): EndTone {
  const { endedBy, causeCode, sipCode } = termination ?? {};
  const codes = [causeCode, sipCode];
  if (endedBy === 'network' || endedBy === 'error') return 'congestion';
  if (codes.some(code => busy.includes(code))) return 'busy';
  return codes.some(code => calm.includes(code)) || !codes.some(Boolean) ? 'ended' : 'congestion';
}
