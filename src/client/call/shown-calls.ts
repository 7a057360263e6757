import type { CallSnapshot } from './call-snapshot.js';

/** Calls that are not over, and which of them the user is in. */
export interface ShownCalls {
  readonly snapshots: readonly CallSnapshot[];
  readonly currentId: string | null;
}
