import type { CallSnapshot } from './call-snapshot.js';
import type { CallState } from './call-state.js';
import type { CallTerminationReason } from './termination.js';
import type { CallQualityMetrics, QualityPoint } from '../quality/metrics.js';

/** The events of a call. */
export interface CallEvents {
  /** Anything in its snapshot changed. */
  change: CallSnapshot;
  statechange: { state: CallState; previous: CallState };
  /** Audio of the other side is there, or another stream took its place. */
  remotestream: { stream: MediaStream };
  /** About once a second while the call is active. Statistics are taken only while there are listeners. */
  quality: CallQualityMetrics;
  /** The quality so far, oldest first: what a chart draws. With each `quality`. */
  qualityhistory: readonly QualityPoint[];
  /** Digits from behind the number wait for the user: `call.sendPendingDigits()` sends them. */
  postdialwait: { digits: string };
  /** The user was asked for a recording and answered: `call.recording`. */
  recordinganswer: { allowed: boolean };
  /** It is over. */
  ended: CallTerminationReason;
}
