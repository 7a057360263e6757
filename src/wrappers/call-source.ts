import type { Call, CallQualityMetrics, CallSnapshot, ClientState, TelnyxClient } from '../client/index.js';

/** A call as a component sees it: its snapshot, replaced on every change, and the live call, to do something with it. */
export interface CallView {
  /** Stays after the end of the call, with its `termination`, until the next one ends. */
  readonly snapshot: CallSnapshot | undefined;
  readonly call: Call | undefined;
}

/** The snapshot of the call `id`, or of the one that the user is in. */
export function snapshotOf(
  { calls, currentCallId, lastCall }: ClientState,
  id?: string | null,
): CallSnapshot | undefined {
  const wanted = id ?? currentCallId;
  return calls.find(call => call.id === wanted) ?? (lastCall?.id === id ? (lastCall ?? undefined) : undefined);
}

/** The quality of a call, measured while there are subscribers and people talk. */
export class CallQualitySource {
  /** The newest figures; null before there are any. */
  metrics: CallQualityMetrics | null = null;
  readonly #client: TelnyxClient | undefined;
  readonly #id: string | null | undefined;

  /** @param id Default: the call that the user is in. */
  constructor(client: TelnyxClient | undefined, id?: string | null) {
    this.#client = client;
    this.#id = id;
  }

  /** Calls `onChange` whenever there are other figures. Returns what stops it. */
  readonly subscribe = (onChange: () => void): (() => void) => {
    const client = this.#client;
    if (!client) return () => {};
    let heard: Call | undefined;
    let stopHearing: (() => void) | undefined;
    const set = (metrics: CallQualityMetrics | null): void => {
      if (metrics === this.metrics) return;
      this.metrics = metrics;
      onChange();
    };
    const look = (): void => {
      const snapshot = snapshotOf(client.state, this.#id);
      const call = snapshot?.state === 'active' ? client.getCall(snapshot.id) : undefined;
      if (call === heard) return;
      stopHearing?.();
      heard = call;
      stopHearing = call?.on('quality', set);
      set(null);
    };
    const stopLooking = client.subscribe(look);
    look();
    return () => {
      stopLooking();
      stopHearing?.();
    };
  };
}
