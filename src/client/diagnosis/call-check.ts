import type { Call } from '../call/call.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallQualityMetrics } from '../quality/metrics.js';
import { pairFacts } from './candidate.js';
import { measured } from './call-figures.js';
import { watchSetup } from './call-setup.js';
import type { DiagnosedPhone } from './phone.js';
import { reason } from './reasons.js';
import type { CallFacts, PairFacts } from './report.js';
import { found, wait, type Outcome, type StepParts } from './step.js';

/** Calls the test number, measures the call for a while, and hangs up. */
export async function checkCall(
  phone: DiagnosedPhone,
  destinationNumber: string,
  parts: StepParts,
): Promise<Outcome<CallFacts>> {
  const started = parts.clock.now();
  let call: Call;
  try {
    call = phone.newCall({ destinationNumber, testCall: true });
  } catch (error) {
    const { code, name } = TelnyxError.from(error);
    return found<CallFacts>(null, reason('call_failed', `${code} ${name}`));
  }
  parts.open.add(() => void call.hangup());
  const setup = watchSetup(call, started, parts);
  const facts = ({ samples, selectedPair }: Measurement): Outcome<CallFacts> => {
    const { reasons, ...figures } = measured(samples);
    const { id: callId, termination } = call;
    return found({ callId, setup: setup(), selectedPair, ...figures, termination }, ...reasons);
  };
  const answered = await Promise.race([answer(call, parts), wait(parts, parts.limits.callSetup)]);
  if (answered) return facts(await measure(call, parts));
  const { facts: unanswered } = facts({ samples: [], selectedPair: null });
  if (call.state !== 'done') return found(unanswered, reason('call_setup_timeout'));
  const { cause = '', sipCode = '', error } = { ...call.termination, error: call.snapshot.error?.codeName };
  return found(unanswered, reason('call_failed', [cause, sipCode, error].filter(Boolean).join(' ')));
}

/** Whether it was answered; false once it is over before. */
function answer(call: Call, { open }: StepParts): Promise<boolean> {
  return new Promise(resolve => {
    const look = () => {
      if (call.state === 'active') resolve(true);
      if (call.state === 'done') resolve(false);
    };
    open.add(call.on('change', look));
    look();
  });
}

interface Measurement {
  readonly samples: readonly CallQualityMetrics[];
  /** When it was looked at last. */
  readonly selectedPair: PairFacts | null;
}

async function measure(call: Call, parts: StepParts): Promise<Measurement> {
  const samples: CallQualityMetrics[] = [];
  let selectedPair: PairFacts | null = null;
  const look = async () => {
    const report = await call.getStats().catch(() => null); // its connection closes now
    selectedPair = (report && pairFacts(report)) ?? selectedPair;
  };
  const onQuality = (metrics: CallQualityMetrics) => {
    samples.push(metrics);
    void look(); // again and again, as it may change
  };
  parts.open.add(call.on('quality', onQuality));
  const over = new Promise<void>(resolve => parts.open.add(call.on('ended', () => resolve())));
  await Promise.race([over, wait(parts, parts.limits.call)]);
  return { samples, selectedPair };
}
