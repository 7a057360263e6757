import { systemClock, type Clock } from '../base/clock.js';
import { Disposer } from '../base/disposer.js';
import { Emitter } from '../base/emitter.js';
import { Listenable } from '../base/listenable.js';
import { version } from '../base/version.js';
import { networkSettings, type NetworkSettings } from '../config/network.js';
import { checkOptions } from '../config/settings.js';
import { checkBrowser } from './browser-check.js';
import { checkCall } from './call-check.js';
import { timeLimits, type TimeLimits } from './limits.js';
import { checkMicrophone } from './microphone-check.js';
import { checkNetwork } from './network-check.js';
import type { DiagnosedPhone } from './phone.js';
import { afterAudio, reason, verdictOf, worstFirst, type ReasonCode } from './reasons.js';
import { stepNames, type DiagnosisReport, type Facts, type StepName, type StepReport } from './report.js';
import { checkSignaling, trySignIn } from './signaling-check.js';
import { found, runStep, skipped, stateOf, type Outcome, type StepParts } from './step.js';

/** What is checked, and with what. All of it may be left out. */
export interface DiagnosisOptions {
  /**
   * The phone to check, a `TelnyxClient`. One that is not connected is connected for the check, if it has something to
   * sign in with, and disconnected afterwards. Without a phone, Telnyx's own servers are tried without a sign-in.
   */
  readonly client?: DiagnosedPhone | undefined;
  /**
   * The steps to take, for a check of one thing alone; all of them if left out. The others are `skipped` and do not count.
   * `call` by itself signs the phone in if need be.
   */
  readonly steps?: readonly StepName[] | undefined;
  /** A number for the test call, which may cost money. Without it there is no call. */
  readonly destination?: string | undefined;
  /** Servers to try in place of the phone's. */
  readonly iceServers?: readonly RTCIceServer[] | undefined;
  /** Milliseconds, in place of the defaults. */
  readonly timeouts?: Partial<TimeLimits> | undefined;
  /** Stops the check as `stop()` does. */
  readonly signal?: AbortSignal | undefined;
}

export interface DiagnosisEvents {
  /** A step began or came to its end. */
  progress: StepReport;
  /**
   * How loud the microphone is while it is listened to, about ten times a second: 0 to 1, null where it cannot be
   * measured.
   */
  level: number | null;
}

interface Step<F> {
  /** Milliseconds. */
  readonly limit: number;
  readonly late: ReasonCode;
  readonly check: (parts: StepParts) => Outcome<F> | Promise<Outcome<F>>;
}

const atFirst = (wanted: readonly StepName[]): readonly StepReport[] =>
  deepFreeze<readonly StepReport[]>(
    stepNames.map(step => ({ step, state: wanted.includes(step) ? 'waiting' : 'skipped', took: null, reasons: [] })),
  );
const noFacts: DiagnosisReport['facts'] = {
  browser: null,
  microphone: null,
  network: null,
  signaling: null,
  call: null,
};

/** The check before the first call: browser, microphone, network, phone service, and a test call if there is a number. */
export class Diagnosis extends Listenable<DiagnosisEvents> {
  readonly #options: DiagnosisOptions;
  readonly #clock: Clock;
  readonly #limits: TimeLimits;
  readonly #wanted: readonly StepName[];
  readonly #events: Emitter<DiagnosisEvents>;
  #steps: readonly StepReport[];
  #facts = noFacts;
  #running: Promise<DiagnosisReport> | null = null;
  #abort = new AbortController();

  constructor(options: DiagnosisOptions = {}, { clock = systemClock }: { readonly clock?: Clock } = {}) {
    const events = new Emitter<DiagnosisEvents>(error => reportError(error));
    super(events);
    this.#events = events;
    this.#options = options;
    this.#clock = clock;
    this.#limits = { ...timeLimits, ...options.timeouts };
    this.#wanted = stepNames.filter(step => options.steps?.includes(step) ?? true);
    this.#steps = atFirst(this.#wanted);
  }

  /** The state of the steps, in their order. Frozen; replaced on every change. */
  get steps(): readonly StepReport[] {
    return this.#steps;
  }

  /** Runs the steps, or joins the check in progress. Never rejects: what goes wrong is in the report. */
  run(): Promise<DiagnosisReport> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Ends the check and closes all that it opened; the report has what was found out until then. */
  stop(): void {
    this.#abort.abort();
  }

  async #run(): Promise<DiagnosisReport> {
    const time = this.#clock.now();
    const open = new Disposer();
    this.#abort = new AbortController();
    this.#steps = atFirst(this.#wanted);
    this.#facts = noFacts;
    const { signal } = this.#options;
    if (signal?.aborted) this.stop();
    if (signal) open.listen(signal, 'abort', () => this.stop());
    try {
      for (const step of this.#wanted) await this.#take(step, open);
    } finally {
      open.dispose();
    }
    return this.#report(time);
  }

  async #take(step: StepName, later: Disposer): Promise<void> {
    if (this.#abort.signal.aborted) {
      this.#update({ step, state: 'skipped', took: null, reasons: [reason('diagnosis_cancelled')] });
      return;
    }
    this.#update({ step, state: 'running', took: null, reasons: [] });
    const started = this.#clock.now();
    const plan: Step<Facts[StepName]> = this.#plan[step]();
    const outcome = await runStep(async parts => plan.check(parts), {
      clock: this.#clock,
      limits: this.#limits,
      later,
      signal: this.#abort.signal,
      ...plan,
    });
    this.#facts = { ...this.#facts, [step]: outcome.facts };
    const took = this.#clock.now() - started;
    this.#update({ step, state: stateOf(outcome), took, reasons: worstFirst(outcome.reasons) });
    if (step === 'call') this.#overrule();
  }

  /** A test call that was heard both ways is stronger evidence than what the steps before found. */
  #overrule(): void {
    const { packetsReceived = 0, packetsSent = 0 } = this.#facts.call ?? {};
    if (!packetsReceived || !packetsSent) return;
    for (const before of this.#steps) {
      const reasons = afterAudio(before.reasons);
      const isSame = reasons.every((each, index) => each === before.reasons[index]);
      if (isSame && reasons.length === before.reasons.length) continue;
      this.#update({ ...before, state: stateOf({ facts: null, reasons }), reasons });
    }
  }

  /** Each step with its timeout, which is above those of its parts: it is there for what never answers. */
  readonly #plan: { readonly [S in StepName]: () => Step<Facts[S]> } = {
    browser: () => ({ limit: 5_000, late: 'step_timeout', check: () => checkBrowser() }),
    microphone: () => ({
      limit: this.#limits.prompt + this.#limits.listenLonger,
      late: 'microphone_no_answer',
      check: parts => {
        const deviceId = this.#options.client?.state.devices.microphoneId ?? null;
        return checkMicrophone({ deviceId, onLevel: level => this.#events.emit('level', level) }, parts);
      },
    }),
    network: () => ({
      limit: this.#limits.iceServer + 5_000,
      late: 'step_timeout',
      check: parts => checkNetwork(this.#network, parts),
    }),
    signaling: () => ({
      limit: this.#limits.signIn + 15_000,
      late: 'step_timeout',
      check: parts => checkSignaling(this.#network, this.#options.client, parts),
    }),
    call: () => ({
      limit: this.#limits.signIn + this.#limits.callSetup + this.#limits.call + 5_000,
      late: 'step_timeout',
      check: parts => this.#call(parts),
    }),
  };

  async #call(parts: StepParts): Promise<Outcome<Facts['call']>> {
    const { client, destination } = this.#options;
    if (!destination) return skipped('call_no_destination');
    if (client && !this.#wanted.includes('signaling')) {
      const { refusal } = await trySignIn(client, parts);
      if (refusal) return found<Facts['call']>(null, refusal);
    }
    if (parts.signal.aborted || !client?.state.ready) return skipped('call_not_connected');
    if (!this.#facts.microphone && this.#wanted.includes('microphone')) return skipped('call_no_microphone');
    if (client.state.calls.length) return skipped('call_line_busy');
    return checkCall(client, destination, parts);
  }

  get #network(): NetworkSettings {
    const { client, iceServers } = this.#options;
    const network = client?.network ?? networkSettings(checkOptions({}));
    return iceServers ? { ...network, iceServers } : network;
  }

  #update(report: StepReport): void {
    const frozen = deepFreeze(report);
    this.#steps = Object.freeze(this.#steps.map(each => (each.step === frozen.step ? frozen : each)));
    this.#events.emit('progress', frozen);
  }

  #report(time: number): DiagnosisReport {
    const reasons = worstFirst(this.#steps.flatMap(step => step.reasons));
    return deepFreeze({
      version,
      time,
      took: this.#clock.now() - time,
      verdict: this.#steps.every(({ state }) => state === 'skipped') ? 'inconclusive' : verdictOf(reasons),
      reasons,
      steps: this.#steps,
      facts: this.#facts,
    });
  }
}

/** Data without circular references. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(each => void deepFreeze(each));
  return Object.freeze(value);
}
