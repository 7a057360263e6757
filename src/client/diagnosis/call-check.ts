import type { Call } from '../call/call.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallQualityMetrics } from '../quality/metrics.js';
import { measured, type Measured } from './call-figures.js';
import type { DiagnosedPhone } from './phone.js';
import { reason } from './reasons.js';
import type { CallFacts } from './report.js';
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
    call = phone.newCall({ destinationNumber });
  } catch (error) {
    const { code, name } = TelnyxError.from(error);
    return found<CallFacts>(null, reason('call_failed', `${code} ${name}`));
  }
  parts.open.add(() => void call.hangup());
  const facts = (setup: number | null, figures = measured([])): Outcome<CallFacts> => {
    const { reasons, ...rest } = figures;
    return found({ callId: call.id, setup, ...rest, termination: call.termination }, ...reasons);
  };
  const answered = await Promise.race([answer(call, parts), wait(parts, parts.limits.callSetup)]);
  const setup = answered ? parts.clock.now() - started : null;
  if (answered) return facts(setup, await measure(call, parts));
  if (call.state !== 'done') return { ...facts(null), reasons: [reason('call_setup_timeout')] };
  const { cause = '', sipCode = '', error } = { ...call.termination, error: call.snapshot.error?.codeName };
  return { ...facts(null), reasons: [reason('call_failed', [cause, sipCode, error].filter(Boolean).join(' '))] };
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

async function measure(call: Call, parts: StepParts): Promise<Measured> {
  const samples: CallQualityMetrics[] = [];
  parts.open.add(call.on('quality', metrics => void samples.push(metrics)));
  const over = new Promise<void>(resolve => parts.open.add(call.on('ended', () => resolve())));
  await Promise.race([over, wait(parts, parts.limits.call)]);
  return measured(samples);
}
