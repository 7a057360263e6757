import type { Call, CallState, TelnyxClient } from '../client/index.js';

/** Has the calls of a client measured for whoever listens to `telnyx-quality`. Returns the function that stops it. */
export function measureCalls(client: TelnyxClient): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const measured = new WeakSet<Call>();
  const measure = (call: Call | undefined, state: CallState): void => {
    if (!call || measured.has(call) || (state !== 'active' && state !== 'held')) return;
    measured.add(call);
    call.on('quality', () => {}, { signal }); // told by the client
  };
  client.on('callstatechange', ({ call, state }) => measure(call, state), { signal });
  for (const { id, state } of client.state.calls) measure(client.getCall(id), state);
  return () => abort.abort();
}
