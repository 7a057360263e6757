import type { Emitter } from './base/emitter.js';
import type { Call } from './call/call.js';
import type { ClientEvents } from './client-events.js';

/** Emits that a call is over, for whom it matters. @param region The region in use. */
export function emitEnded(events: Emitter<ClientEvents>, call: Call, region: string): void {
  const { termination } = call;
  if (!termination) return;
  events.emit('callended', { call, termination });
  if (termination.endedBy === 'remote') events.emit('remotecallended', { call, termination });
  if (!call.snapshot.testCall) events.emit('callsummary', { call, summary: call.summarize(region) });
}
