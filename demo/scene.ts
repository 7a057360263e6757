/** One state in which the gallery shows an element. */
import type { CallQualityMetrics, ClientState } from '../src/client/index.js';
import type { CallHistoryEntry } from '../src/index.js';

export interface Scene {
  readonly name: string;
  readonly state: Partial<ClientState>;
  /** How the call was heard in the last two minutes. */
  readonly heard?: readonly Partial<CallQualityMetrics>[];
  /** The user's calls so far. */
  readonly calls?: readonly CallHistoryEntry[];
  /** Done to the element once it stands on the page. */
  readonly then?: (element: HTMLElement) => unknown;
}
