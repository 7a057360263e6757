import type { Call, CallState, TelnyxClient } from '../client/index.js';

/** Measures the calls of a client, so that it emits `quality`. Returns the function that stops it. */
export function measureCalls(client: TelnyxClient): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const measured = new WeakSet<Call>();
  const measure = (call: Call | undefined, state: CallState): void => {
    if (!call || measured.has(call) || (state !== 'active' && state !== 'held')) return;
    measured.add(call);
    call.on('quality', () => {}, { signal }); // the client emits it
  };
  client.on('callstatechange', ({ call, state }) => measure(call, state), { signal });
  for (const { id, state } of client.state.calls) measure(client.getCall(id), state);
  return () => abort.abort();
}
