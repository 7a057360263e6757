/** Composables on the state of a client. On a server they show a phone that is not connected. */
import {
  computed,
  inject,
  provide,
  shallowRef,
  toRaw,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
  type ShallowRef,
} from 'vue';
import {
  initialState,
  type CallQualityMetrics,
  type CallSnapshot,
  type ClientState,
  type TelnyxClient,
} from '../client/index.js';
import { CallQualitySource, snapshotOf, type CallView } from '../wrappers/call-source.js';
import { clientOf, watchClient, type ClientSource, type ProviderNode } from '../wrappers/client-source.js';
import { clientKey } from './client-key.js';

/** A client, the element or the component that has one, or a ref of either. */
export type VueClientSource = MaybeRefOrGetter<ClientSource | { readonly element: ProviderNode | null }>;

export type CallId = MaybeRefOrGetter<string | null | undefined>;

/** Gives a client that the app made itself to the composables of the components below. */
export function provideTelnyxClient(client: TelnyxClient): void {
  provide(clientKey, shallowRef(client));
}

/** The client of `source`; default: that of the nearest `TelnyxClientElement` above. Undefined until it is there. */
export function useTelnyxClient(source?: VueClientSource): Readonly<ShallowRef<TelnyxClient | undefined>> {
  const above = inject(clientKey, undefined);
  const client = shallowRef<TelnyxClient>();
  follow(
    () => toSource(source) ?? above?.value,
    used => {
      const look = (): void => void (client.value = clientOf(used));
      look();
      return watchClient(used, look);
    },
  );
  return client;
}

/** The whole state: whether it is ready, its calls, devices, region and error. */
export function useTelnyxState(source?: VueClientSource): Readonly<ShallowRef<ClientState>> {
  return stateOf(useTelnyxClient(source));
}

/** The calls that are not over, oldest first. */
export function useCalls(source?: VueClientSource): ComputedRef<readonly CallSnapshot[]> {
  const state = useTelnyxState(source);
  return computed(() => state.value.calls);
}

/** The call `id`, or without one the call that the user is in. */
export function useCall(id?: CallId, source?: VueClientSource): ComputedRef<CallView> {
  const client = useTelnyxClient(source);
  const state = stateOf(client);
  const snapshot = computed(() => snapshotOf(state.value, toValue(id)));
  return computed(() => ({
    snapshot: snapshot.value,
    call: snapshot.value && client.value?.getCall(snapshot.value.id),
  }));
}

/** The quality of the call `id`, or of the one that the user is in, about once a second; it is measured while this is used. */
export function useCallQuality(id?: CallId, source?: VueClientSource): Readonly<ShallowRef<CallQualityMetrics | null>> {
  const client = useTelnyxClient(source);
  const metrics = shallowRef<CallQualityMetrics | null>(null);
  follow(
    () => [client.value, toValue(id)] as const,
    ([used, wanted]) => {
      const quality = new CallQualitySource(used, wanted);
      metrics.value = null;
      return quality.subscribe(() => void (metrics.value = quality.metrics));
    },
  );
  return metrics;
}

function stateOf(client: Readonly<ShallowRef<TelnyxClient | undefined>>): Readonly<ShallowRef<ClientState>> {
  const state = shallowRef(initialState);
  follow(
    () => client.value,
    used => {
      state.value = used?.state ?? initialState;
      return used?.subscribe(next => void (state.value = next)) ?? (() => {});
    },
  );
  return state;
}

/** Subscribes again on each change of `read`, and unsubscribes with the component. A server subscribes to nothing. */
function follow<Value>(read: () => Value, subscribe: (value: Value) => () => void): void {
  if (typeof document === 'undefined') return;
  watch(read, (value, _, onCleanup) => onCleanup(subscribe(value)), { immediate: true, flush: 'sync' });
}

/** A client in a deep ref is a proxy, which private fields do not survive. */
function toSource(given: VueClientSource | undefined): ClientSource {
  const source = toRaw(toValue(given));
  return source && 'element' in source ? source.element : source;
}
