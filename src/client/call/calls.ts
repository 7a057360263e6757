import type { Clock } from '../base/clock.js';
import { Turns } from '../base/turns.js';
import type { KnownPeople } from '../config/known-people.js';
import { withOwnNames } from '../config/option-names.js';
import type { AnswerOptions, CallOptions } from '../config/options.js';
import { readBoolean } from '../config/read-value.js';
import type { Settings } from '../config/settings.js';
import type { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import type { LogLine } from '../log/log-buffer.js';
import { AudioEngine } from '../media/audio-engine.js';
import type { Devices } from '../media/devices.js';
import type { ReportTarget } from '../quality/report-summary.js';
import type { Session } from '../signaling/session.js';
import type { Call } from './call.js';
import { idOf } from './call-id.js';
import type { CallParts } from './call-parts.js';
import { CallRoster, type RosterHandlers } from './call-roster.js';
import { CallWaiting } from './call-waiting.js';
import { Hangups } from './hangups.js';
import { LearnedTrickle } from './learned-trickle.js';
import { isMoved } from './moved.js';
import { noSuchCall } from './no-such-call.js';
import { Reattachment } from './reattachment.js';
import { Ringer } from './ringer.js';

/** What the calls of a client need of it. */
export interface CallsOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly session: Session;
  readonly devices: Devices;
  readonly people: KnownPeople;
  /** Calls of other tabs. */
  readonly elsewhere: () => readonly Call[];
  readonly settings: () => Settings;
  /** Where reports go; null where the server takes none. */
  readonly reportTarget: () => ReportTarget | null;
  readonly logLines: () => readonly LogLine[];
  readonly onError: (error: TelnyxError) => void;
  readonly handlers: RosterHandlers;
}

/** All that a client needs for its calls. It is loaded while the first socket of a page opens. */
export class Calls {
  readonly roster: CallRoster;
  readonly hangups: Hangups;
  readonly #options: CallsOptions;
  readonly #audio: AudioEngine;
  readonly #waiting: CallWaiting;
  readonly #reattachment: Reattachment;
  readonly #ringer: Ringer;
  readonly #trickle: LearnedTrickle;
  readonly #offers = new Turns();

  constructor(options: CallsOptions) {
    const { clock, session, devices, settings, onError } = options;
    this.#options = options;
    this.#audio = devices.engineOf(AudioEngine);
    this.hangups = new Hangups({ clock, rpc: session.rpc, sessionId: () => session.sessionId, onError });
    this.#ringer = new Ringer(this.#audio.tones, settings);
    this.#trickle = new LearnedTrickle(settings);
    this.roster = new CallRoster(() => this.#parts(), this.#handlers());
    this.#waiting = new CallWaiting(() => [...this.roster.calls, ...options.elsewhere()]);
    this.#reattachment = new Reattachment(
      clock,
      () => this.roster.calls,
      () => session.reconnect('media lost'),
    );
  }

  /** Throws 44002 for options that are not valid, 44009 if there are as many calls as may be. */
  dial(options: CallOptions): Call {
    const call = this.roster.dial(withOwnNames(options));
    const holdsOthers = readBoolean(options.holdOthers, 'holdOthers') === true;
    if (holdsOthers) this.#waiting.holdOthers(call).catch(() => {}); // emitted as the error of the call that was not held
    return call;
  }

  holdAndAnswer(call: Call | string, options?: AnswerOptions): Promise<void> {
    return this.#waiting.holdAndAnswer(this.#need(call), options);
  }

  endAndAnswer(call: Call | string, options?: AnswerOptions): Promise<void> {
    return this.#waiting.endAndAnswer(this.#need(call), options);
  }

  swapTo(call: Call | string): Promise<void> {
    return this.#waiting.swapTo(this.#need(call));
  }

  /** A ring sounds if it may: what calls of other tabs do counts, too. */
  updateRing(): void {
    this.#ringer.update(this.roster.snapshots, this.#options.elsewhere());
  }

  /** Hangs up everything; no new connection is opened for the sake of a call. */
  close(): void {
    this.#reattachment.cancel();
    this.roster.hangUpAll();
  }

  /** Throws 44002 for a call that is over, or another client's. */
  #need(given: Call | string): Call {
    const wanted = idOf(given);
    const call = this.roster.get(wanted) ?? this.#options.elsewhere().find(({ id }) => id === wanted);
    return call ?? noSuchCall(given);
  }

  #handlers(): RosterHandlers {
    const { handlers } = this.#options;
    return {
      ...handlers,
      onChange: call => {
        handlers.onChange(call);
        this.updateRing();
      },
      onState: (call, state, previous) => {
        if (state === 'done') this.#ringer.handleEnded(call.snapshot);
        handlers.onState(call, state, previous);
        if (state === 'done' && !isMoved(call)) this.#waiting.handleEnded(call);
      },
    };
  }

  #parts(): CallParts {
    const { clock, log, session, people, settings, reportTarget, logLines, onError } = this.#options;
    return {
      clock,
      log,
      rpc: session.rpc,
      microphone: this.#audio.microphone,
      playback: this.#audio.playback,
      tones: this.#audio.tones,
      settings: settings(),
      people,
      trickle: this.#trickle,
      offers: this.#offers,
      hangups: this.hangups,
      sessionId: () => session.sessionId,
      reportTarget,
      logLines,
      reattach: () => this.#reattachment.request(),
      getCall: id => this.#need(id),
      onError,
    };
  }
}
