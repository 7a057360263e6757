/**
 * The states of a provider, as a table: whose client it uses, and whether it wants its own one connected.
 *
 *     guest ──placed as owner──▶ owner ◀──placed as owner──┐
 *       ▲                        │ │                       │
 *       ├──── placed as guest ───┘ └── placed as guest, with a call ──▶ handover
 *       └──────────────────────── idle: its calls are over ────────────────┘
 *
 *     off ──startable, connect, changed──▶ wanted ──changed, with a call──▶ renewal
 *      ▲                                    ▲ │ │                             │
 *      └── removed, placed as guest ────────┼─┴─┼─────────────────────────────┤
 *                                           └───┼──── idle, or changed ───────┘
 *                                               └── changed: it reconnects
 */
export interface ProviderState {
  /** `owner`: of the client in use; `guest`: another one's is used; `handover`: a guest as soon as its own calls are over. */
  readonly role: 'guest' | 'owner' | 'handover';
  /** `renewal`: wanted, and to be reconnected with changed options as soon as its calls are over. */
  readonly intent: 'off' | 'wanted' | 'renewal';
}

/** What its own client does: `off` on request, `failed` by itself. */
export type OwnClient = 'off' | 'failed' | 'running';

export type ProviderEvent =
  /** By its place it uses another provider's client, or its own. */
  | { readonly type: 'placed'; readonly asGuest: boolean; readonly hasCalls: boolean }
  /** Its options are valid, and there is something to sign in with. */
  | { readonly type: 'startable' }
  /** The page asked for a connection. */
  | { readonly type: 'connect' }
  /** Options changed that need another connection. */
  | {
      readonly type: 'changed';
      readonly client: OwnClient;
      readonly hasCalls: boolean;
      /** Whether it would connect by itself. */
      readonly isStartable: boolean;
    }
  /** No call is up. */
  | { readonly type: 'idle' }
  /** It was taken off the page, and not put back. */
  | { readonly type: 'removed' };

/**
 * `lead`: use one's own client; `follow`: use that of another provider; `reconnect`: connect again, if there is
 * something to sign in with; `silence`: dispatch no more events.
 */
export type ProviderEffect = 'lead' | 'follow' | 'connect' | 'disconnect' | 'reconnect' | 'silence';

export interface ProviderTransition {
  readonly state: ProviderState;
  readonly effects: readonly ProviderEffect[];
}

export const unplaced: ProviderState = Object.freeze({ role: 'guest', intent: 'off' });

type Handlers = { readonly [T in ProviderEvent['type']]: Handler<T> };
type Handler<T> = (state: ProviderState, event: Extract<ProviderEvent, { type: T }>) => ProviderTransition;

const go = (state: ProviderState, patch: Partial<ProviderState>, ...effects: ProviderEffect[]): ProviderTransition => ({
  state: Object.freeze({ ...state, ...patch }),
  effects,
});

const stay = (state: ProviderState): ProviderTransition => ({ state, effects: [] });

const handOver = (): ProviderTransition => go(unplaced, {}, 'follow', 'disconnect');

const start = (state: ProviderState): ProviderTransition =>
  state.intent === 'off' ? go(state, { intent: 'wanted' }, 'connect') : stay(state);

const remove = (state: ProviderState): ProviderTransition =>
  go(state, { role: 'owner', intent: 'off' }, 'silence', 'disconnect');

/** Its own client is not left before its calls are over. */
const place: Handler<'placed'> = (state, { asGuest, hasCalls }) => {
  if (!asGuest) return go(state, { role: 'owner' }, 'lead');
  return hasCalls ? go(state, { role: 'handover' }) : handOver();
};

/** A phone that was turned off stays off. */
const change: Handler<'changed'> = (state, { client, hasCalls, isStartable }) => {
  if (client !== 'running' && state.intent === 'off') return isStartable ? start(state) : stay(state);
  if (client === 'off') return go(state, { intent: 'wanted' });
  return hasCalls ? go(state, { intent: 'renewal' }) : go(state, { intent: 'wanted' }, 'reconnect');
};

const table: Readonly<Record<ProviderState['role'], Handlers>> = {
  guest: {
    placed: (state, { asGuest }) => (asGuest ? go(state, {}, 'follow') : go(state, { role: 'owner' }, 'lead')),
    startable: stay,
    connect: stay,
    changed: stay,
    idle: stay,
    removed: state => go(state, {}, 'silence'),
  },
  owner: {
    placed: place,
    startable: start,
    connect: state => (state.intent === 'off' ? go(state, { intent: 'wanted' }) : stay(state)),
    changed: change,
    idle: state => (state.intent === 'renewal' ? go(state, { intent: 'wanted' }, 'reconnect') : stay(state)),
    removed: remove,
  },
  handover: { placed: place, startable: stay, connect: stay, changed: stay, idle: handOver, removed: remove },
};

/** The state after `event`, and its effects, in order. */
export function nextProvider(state: ProviderState, event: ProviderEvent): ProviderTransition {
  return (table[state.role][event.type] as Handler<ProviderEvent['type']>)(state, event);
}
