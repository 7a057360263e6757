/** Whether keys pressed now are sent as tones. Pure. */
import type { CallSnapshot } from '../client/index.js';

/** Once audio flows, also before the answer; not while the call waits. */
export const takesTones = (call: CallSnapshot | null | undefined): boolean =>
  Boolean(call && !call.held && (call.state === 'active' || call.earlyMedia));
