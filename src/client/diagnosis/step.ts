/** The input and output of the steps of a diagnosis, and the timeout that all of them have. */
import type { Clock } from '../base/clock.js';
import { Disposer } from '../base/disposer.js';
import type { TimeLimits } from './limits.js';
import { reason, worstFirst, type Reason, type ReasonCode, type Verdict } from './reasons.js';
import type { StepState } from './report.js';

/** What a step works with. */
export interface StepParts {
  readonly clock: Clock;
  readonly limits: TimeLimits;
  /** Aborted when the step is over, however it ended: what arrives afterwards MUST be released at once. */
  readonly signal: AbortSignal;
  /** Closed when the step is over. */
  readonly open: Disposer;
  /** Closed when the diagnosis is over. */
  readonly later: Disposer;
}

/** The outcome of a step; `facts` is null without a result. */
export interface Outcome<F> {
  readonly facts: F | null;
  readonly reasons: readonly Reason[];
  /** Nothing was checked. */
  readonly skipped?: boolean;
}

export const found = <F>(facts: F | null, ...reasons: readonly Reason[]): Outcome<F> => ({ facts, reasons });

export const skipped = (code: ReasonCode): Outcome<never> => ({ facts: null, reasons: [reason(code)], skipped: true });

/** The step's own state for the worst of its reasons. */
const states: Readonly<Record<Verdict, StepState>> = {
  ready: 'passed',
  degraded: 'warning',
  inconclusive: 'failed',
  blocked: 'failed',
  'permission-denied': 'failed',
};

export const stateOf = ({ skipped: nothing, reasons }: Outcome<unknown>): StepState =>
  nothing ? 'skipped' : states[worstFirst(reasons)[0]?.weight ?? 'ready'];

interface RunParts extends Pick<StepParts, 'clock' | 'limits' | 'later'> {
  /** Of the whole diagnosis. */
  readonly signal: AbortSignal;
  /** Milliseconds, and what to say when they are over. */
  readonly limit: number;
  readonly late: ReasonCode;
}

/** Runs one step until it is done, its time is over, or the diagnosis is stopped; then closes what it opened. */
export async function runStep<F>(
  check: (parts: StepParts) => Promise<Outcome<F>>,
  { clock, limits, later, signal, limit, late }: RunParts,
): Promise<Outcome<F>> {
  const own = new AbortController();
  const open = new Disposer();
  const cut = new Promise<Outcome<F>>(resolve => {
    const stop = () => resolve(found<F>(null, reason('diagnosis_cancelled')));
    if (signal.aborted) stop();
    open.listen(signal, 'abort', stop);
    open.add(clock.after(limit, () => resolve(found<F>(null, reason(late)))));
  });
  try {
    return await Promise.race([cut, check({ clock, limits, later, signal: own.signal, open })]);
  } catch (error) {
    return found<F>(null, reason('diagnosis_failed', error instanceof Error ? error.name : ''));
  } finally {
    own.abort();
    open.dispose();
  }
}

/** Resolves with null after `ms`; never, if the step is over before. */
export const wait = ({ clock, open }: StepParts, ms: number): Promise<null> =>
  new Promise(resolve => open.add(clock.after(ms, () => resolve(null))));
