'use client';
/** Hooks on the state of a client: each renders its component again when what it returns has changed. */
import { useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import {
  initialState,
  type CallQualityMetrics,
  type CallSnapshot,
  type ClientState,
  type TelnyxClient,
} from '../client/index.js';
import { CallQualitySource, snapshotOf, type CallView } from '../wrappers/call-source.js';
import { clientOf, watchClient, type ClientSource } from '../wrappers/client-source.js';
import { ClientContext } from './context.js';

/**
 * The client of `source`, which is a client or the element that has one; default: that of the nearest `TelnyxClientElement` or
 * `TelnyxProvider` above. Undefined on a server, and until the element has it.
 */
export function useTelnyxClient(source?: ClientSource): TelnyxClient | undefined {
  const above = useContext(ClientContext);
  const used = source ?? above;
  const subscribe = useCallback((onChange: () => void) => watchClient(used, onChange), [used]);
  return useSyncExternalStore(
    subscribe,
    () => clientOf(used),
    () => undefined,
  );
}

/** The whole state: whether it is ready, its calls, devices, region and error. */
export function useTelnyxState(source?: ClientSource): ClientState {
  return useSelected(useTelnyxClient(source), state => state);
}

/** The calls that are not over, oldest first. */
export function useCalls(source?: ClientSource): readonly CallSnapshot[] {
  return useSelected(useTelnyxClient(source), ({ calls }) => calls);
}

/** The call `id`, or without one the call that the user is in. */
export function useCall(id?: string | null, source?: ClientSource): CallView {
  const client = useTelnyxClient(source);
  const snapshot = useSelected(client, state => snapshotOf(state, id));
  return useMemo(() => ({ snapshot, call: snapshot && client?.getCall(snapshot.id) }), [client, snapshot]);
}

/** The quality of the call `id`, or of the one that the user is in, about once a second; it is measured while this is used. */
export function useCallQuality(id?: string | null, source?: ClientSource): CallQualityMetrics | null {
  const client = useTelnyxClient(source);
  const quality = useMemo(() => new CallQualitySource(client, id), [client, id]);
  return useSyncExternalStore(
    quality.subscribe,
    () => quality.metrics,
    () => null,
  );
}

function useSelected<Slice>(client: TelnyxClient | undefined, select: (state: ClientState) => Slice): Slice {
  const subscribe = useCallback((onChange: () => void) => client?.subscribe(onChange) ?? (() => {}), [client]);
  return useSyncExternalStore(
    subscribe,
    () => select(client?.state ?? initialState),
    () => select(initialState),
  );
}
