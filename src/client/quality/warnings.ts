/** What is wrong with the sound of a call, from its figures: a table of limits, and the rule that applies them. */
import { warningNames, type CallQualityMetrics, type CallWarning, type Stats, type WarningCode } from './metrics.js';

type Metrics = CallQualityMetrics;

interface Limit {
  readonly code: WarningCode;
  /** What is looked at; null where it says nothing. `before` is the sample before. */
  readonly figure: (now: Metrics, before: Metrics) => number | null;
  /** Only while the user can be heard. */
  readonly ofMicrophone?: boolean;
  /** From this figure on, in so many samples in a row. Raised above or below: `clear` lies on the good side. */
  readonly raise: readonly [figure: number, samples: number];
  readonly clear: readonly [figure: number, samples: number];
  readonly cause: string;
  readonly advice: string;
}

const moved = (key: string, now: Stats | null, before: Stats | null): number => (now?.[key] === before?.[key] ? 0 : 1);

/** Loss and score look back five seconds: in six samples in a row one short gap is not yet a bad network. */
const limits: readonly Limit[] = [
  {
    code: 31001,
    figure: ({ rtt }) => rtt,
    raise: [0.4, 3],
    clear: [0.3, 5],
    cause: 'The connection is slow: sound arrives late.',
    advice: 'Switch off a VPN and pause downloads, or use another network.',
  },
  {
    code: 31002,
    figure: ({ jitter }) => jitter,
    raise: [0.03, 3],
    clear: [0.02, 5],
    cause: 'Sound arrives unevenly: the network is busy or the Wi-Fi is weak.',
    advice: 'Move closer to the Wi-Fi or use a cable, and pause downloads.',
  },
  {
    code: 31003,
    figure: ({ loss }) => loss,
    raise: [0.02, 6],
    clear: [0.01, 3],
    cause: 'The network loses packets: words break up.',
    advice: 'Move closer to the Wi-Fi or use a cable.',
  },
  {
    code: 31004,
    figure: ({ mos }) => mos,
    raise: [3.5, 6],
    clear: [3.7, 3],
    cause: 'The network is too poor for good sound.',
    advice: 'Move closer to the Wi-Fi, use a cable, or another network.',
  },
  {
    code: 31005,
    figure: ({ outboundAudioLevel }) => outboundAudioLevel,
    ofMicrophone: true,
    raise: [0, 15], // exactly nothing: a quiet listener is never that silent
    clear: [1e-5, 1],
    cause: 'The microphone gives no sound at all.',
    advice: 'Check the switch on the microphone or headset, or choose another one.',
  },
  {
    code: 31006,
    figure: ({ inboundAudioLevel }) => inboundAudioLevel,
    raise: [0, 30],
    clear: [1e-5, 1],
    cause: 'The other side sends nothing but silence.',
    advice: 'They may be muted: ask them to check their microphone.',
  },
  {
    code: 32001,
    figure: (now, before) => moved('bytesReceived', now.inboundAudio, before.inboundAudio),
    raise: [0, 3],
    clear: [1, 1],
    cause: 'No sound arrives: the network or a firewall holds it back.',
    advice: 'Check your connection; if it stays like this, call again.',
  },
  {
    code: 32002,
    figure: (now, before) => moved('bytesSent', now.outboundAudio, before.outboundAudio),
    ofMicrophone: true,
    raise: [0, 3],
    clear: [1, 1],
    cause: 'No sound leaves this device.',
    advice: 'Check the microphone and your connection; if it stays like this, call again.',
  },
];

/** The situation of the call. */
export interface Situation {
  readonly held: boolean;
  readonly muted: boolean;
}

/** Something that began or ended. */
export interface WarningChange {
  readonly warning: CallWarning;
  readonly cleared: boolean;
}

/** Raises and clears the warnings of one call. Mute and hold raise none; they clear warnings at once. */
export class WarningWatch {
  readonly #active = new Map<WarningCode, CallWarning>();
  /** Samples in a row in favour of a change. */
  readonly #runs = new Map<WarningCode, number>();
  #before: Metrics | null = null;

  /** Those that are raised and not cleared, the oldest first. */
  get active(): readonly CallWarning[] {
    return Object.freeze([...this.#active.values()]);
  }

  /** What this sample changes. */
  handle(now: Metrics, { held, muted }: Situation): WarningChange[] {
    const before = this.#before ?? now;
    const isFirst = before === now;
    this.#before = now;
    return limits.flatMap(limit => {
      const isVoid = isFirst || held || (muted && limit.ofMicrophone);
      return this.#apply(limit, isVoid ? null : limit.figure(now, before), now.time);
    });
  }

  /** There are no listeners any more: clears all warnings. */
  clear(): WarningChange[] {
    const cleared = this.active.map(warning => ({ warning, cleared: true }));
    this.#active.clear();
    this.#runs.clear();
    this.#before = null;
    return cleared;
  }

  #apply({ code, raise, clear, cause, advice }: Limit, figure: number | null, since: number): WarningChange[] {
    const active = this.#active.get(code);
    const [limit, samples] = active ? clear : raise;
    const wantsMore = raise[0] > clear[0] !== Boolean(active);
    const isPast = figure !== null && (wantsMore ? figure >= limit : figure <= limit);
    const run = isPast ? (this.#runs.get(code) ?? 0) + 1 : 0;
    const isVoid = figure === null && active;
    this.#runs.set(code, run);
    if (run < samples && !isVoid) return [];
    this.#runs.delete(code);
    const warning = active ?? Object.freeze({ code, name: warningNames[code], since, cause, advice });
    if (active) this.#active.delete(code);
    else this.#active.set(code, warning);
    return [{ warning, cleared: Boolean(active) }];
  }
}
