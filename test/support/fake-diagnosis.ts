/** A check that looks at nothing: tests and demo pages say what it is doing and what it has found. */
import {
  stepNames,
  type CandidateFacts,
  type Diagnosis,
  type DiagnosisEvents,
  type DiagnosisReport,
  type Facts,
  type Reason,
  type ReasonCode,
  type StepName,
  type StepReport,
  type StepState,
} from '../../src/client/diagnosis/index.js';
import { reason, verdictOf, worstFirst } from '../../src/client/diagnosis/reasons.js';

type Noticed = Partial<Record<StepName, readonly (ReasonCode | readonly [ReasonCode, string])[]>>;

const weights: Readonly<Record<string, StepState>> = { ready: 'passed', degraded: 'warning' };
const skipped: readonly ReasonCode[] = [
  'call_no_destination',
  'call_not_connected',
  'call_no_microphone',
  'call_line_busy',
  'diagnosis_cancelled',
];

const candidate = (type: NonNullable<CandidateFacts['type']>, address: string): CandidateFacts => ({
  type,
  protocol: 'udp',
  relayProtocol: null,
  address,
  port: 50_000,
});

const candidates = [candidate('host', '192.0.2.7')];

const facts: Facts = {
  browser: {
    userAgent: 'Browser',
    secure: true,
    webRtc: true,
    getUserMedia: true,
    webSocket: true,
    codecs: ['audio/opus'],
  },
  microphone: { label: 'Built-in Microphone', peakLevel: 0.7, averageLevel: 0.4, muted: false },
  network: {
    paths: [
      { kind: 'local', url: null, state: 'passed', took: 4, error: null, candidates },
      { kind: 'stun', url: 'stun:stun.telnyx.com:3478', state: 'passed', took: 31, error: null, candidates },
      {
        kind: 'turn-udp',
        url: 'turn:turn.telnyx.com:3478?transport=udp',
        state: 'passed',
        took: 58,
        error: null,
        candidates,
      },
      {
        kind: 'turn-tcp',
        url: 'turn:turn.telnyx.com:3478?transport=tcp',
        state: 'passed',
        took: 96,
        error: null,
        candidates,
      },
      { kind: 'turn-tls', url: 'turns:turn.telnyx.com:443', state: 'passed', took: 132, error: null, candidates },
    ],
  },
  signaling: { host: 'rtc.telnyx.com', opened: 84, registered: true, signedIn: 210 },
  call: {
    callId: 'call-1',
    setup: { microphone: 60, offer: 95, ringing: 540, answer: 1840, audio: 1900 },
    selectedPair: { local: candidate('host', '192.0.2.7'), remote: candidate('host', '198.51.100.9') },
    samples: 6,
    quality: 'excellent',
    mos: { min: 4.3, max: 4.4, average: 4.4 },
    jitter: { min: 0.002, max: 0.006, average: 0.004 },
    rtt: { min: 0.04, max: 0.06, average: 0.05 },
    loss: { min: 0, max: 0.01, average: 0.002 },
    packetsReceived: 250,
    packetsSent: 250,
    packetsLost: 1,
    bytesReceived: 20_000,
    bytesSent: 20_000,
    bitrate: 32_000,
    termination: null,
  },
};

/** A report in which each step noticed this; steps that noticed nothing are fine. */
export function diagnosisReport(noticed: Noticed = {}, patch: Partial<DiagnosisReport['facts']> = {}): DiagnosisReport {
  const steps = stepNames.map((step): StepReport => {
    const reasons = (noticed[step] ?? []).map(each => (typeof each === 'string' ? reason(each) : reason(...each)));
    return { step, state: stateFor(reasons), took: 100, reasons };
  });
  const reasons = worstFirst(steps.flatMap(each => each.reasons));
  const all = { ...facts, ...patch };
  return { version: '1.0.0', time: 0, took: 9_000, verdict: verdictOf(reasons), reasons, steps, facts: all };
}

function stateFor(reasons: readonly Reason[]): StepState {
  if (reasons.some(({ code }) => skipped.includes(code))) return 'skipped';
  const [worst] = worstFirst(reasons);
  return worst ? (weights[worst.weight] ?? 'failed') : 'passed';
}

type Listeners = { [K in keyof DiagnosisEvents]: Set<(event: DiagnosisEvents[K]) => void> };

export class FakeDiagnosis implements Pick<Diagnosis, 'on' | 'run' | 'stop' | 'steps'> {
  steps: readonly StepReport[] = [];
  runs = 0;
  stops = 0;
  readonly #listeners: Listeners = { progress: new Set(), level: new Set() };
  #finish = (_report: DiagnosisReport) => {};
  #running: Promise<DiagnosisReport> | null = null;

  /** The number of listeners: 0 once the element has removed its own. */
  get listenerCount(): number {
    return this.#listeners.progress.size + this.#listeners.level.size;
  }

  on<K extends keyof DiagnosisEvents>(type: K, listener: (event: DiagnosisEvents[K]) => void): () => void {
    this.#listeners[type].add(listener);
    return () => void this.#listeners[type].delete(listener);
  }

  run(): Promise<DiagnosisReport> {
    this.runs++;
    this.#running ??= new Promise(resolve => (this.#finish = resolve));
    return this.#running;
  }

  stop(): void {
    this.stops++;
  }

  /** It has come to this step; those before went well. */
  reach(step: StepName): void {
    const at = stepNames.indexOf(step);
    this.steps = stepNames.map((each, index) => ({
      step: each,
      state: index < at ? 'passed' : index === at ? 'running' : 'waiting',
      took: index < at ? 100 : null,
      reasons: [],
    }));
    const report = this.steps[at];
    if (report) for (const listener of this.#listeners.progress) listener(report);
  }

  hear(level: number | null): void {
    for (const listener of this.#listeners.level) listener(level);
  }

  finish(report: DiagnosisReport): void {
    this.#finish(report);
    this.#running = null;
  }
}
