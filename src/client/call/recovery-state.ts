import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { RestartAnswer } from './media-leg.js';

/**
 * How the audio of a call is brought back, as a table.
 *
 *     healthy ──disconnected──▶ waiting ──timer──▶ restarting ──answered──▶ checking ──connected──▶ proving ──proven──▶ healthy
 *        │  ▲                      │                  ▲  │                     │                       │
 *        │  └───── connected ──────┘                  │  └─ failed, none ──┐   └─ failed, timer ─┐     ├─ unproven, failed
 *        └──────────────── failed ────────────────────┘                   ▼                     ▼     ▼
 *     stopped ──replaced──▶ replaced ──connected──▶ proving              stopped: the call is attached again
 *
 * A path is proved by packets, or by what else only a working path brings (see `path-proof.ts`); that the browser says
 * `connected` proves nothing. On a connection that replaced another one there is no further step but to wait, so
 * there the end of the wait counts as recovery too: silence alone never ends a call.
 */
export interface RecoveryState {
  readonly phase: 'healthy' | 'waiting' | 'restarting' | 'checking' | 'proving' | 'replaced' | 'stopped';
  /** The path that is proved came of a replacement, not of a restart. */
  readonly isReplaced: boolean;
  /** What the browser says of the connection. */
  readonly connection: RTCPeerConnectionState;
}

export type RecoveryEvent =
  | { readonly type: 'connection'; readonly connection: RTCPeerConnectionState; readonly isLive: boolean }
  /** The conversation begins: earlier failures are over. */
  | { readonly type: 'live' }
  | { readonly type: 'timer' }
  | { readonly type: 'answered'; readonly answer: RestartAnswer }
  | { readonly type: 'restart-failed'; readonly error: TelnyxError }
  /** No audio was agreed on in either direction, as on a hold of the remote party: there is no path to prove. */
  | { readonly type: 'silent' }
  | { readonly type: 'proven' }
  | { readonly type: 'unproven' }
  /** There is a new connection that was healthy before, or takes the place of one. */
  | { readonly type: 'opened' }
  | { readonly type: 'replaced' }
  /** The path is not needed any more. */
  | { readonly type: 'stop' };

export type RecoveryEffect =
  | { readonly type: 'start-timer'; readonly ms: number }
  /** The audio is gone and will be brought back. */
  | { readonly type: 'interrupt' }
  | { readonly type: 'restart' }
  /** Looks for proof, for `ms`. */
  | { readonly type: 'prove'; readonly ms: number }
  | { readonly type: 'recover' }
  /** The last resort: a new signaling connection, after which the server offers the call again. */
  | { readonly type: 'reattach' }
  | { readonly type: 'report'; readonly error: TelnyxError };

export interface RecoveryTransition {
  readonly state: RecoveryState;
  readonly effects: readonly RecoveryEffect[];
}

/** A connection may be `disconnected` this long before anything is done: most come back by themselves. Milliseconds. */
const disconnectedMs = 3_000;
/** What the server has to answer a restart. */
const restartTimeoutMs = 15_000;
/** What a restarted connection has to connect: the path may come back, so it is longer than most blackouts. */
const checkingMs = 30_000;
/** What a path without new credentials has for its first packet. */
const doubtfulMs = 2_000;
/** What a connection has to prove its path: the remote party reports about every five seconds. */
const proofTimeoutMs = 8_000;

export const healthy: RecoveryState = Object.freeze({ phase: 'healthy', isReplaced: false, connection: 'new' });

type EventType = RecoveryEvent['type'];
type Handler<T extends EventType> = (
  state: RecoveryState,
  event: Extract<RecoveryEvent, { type: T }>,
) => RecoveryTransition;
type Row = { readonly [T in EventType]?: Handler<T> };

const go = (state: RecoveryState, phase: RecoveryState['phase'], ...effects: RecoveryEffect[]): RecoveryTransition => ({
  state: Object.freeze({ ...state, phase }),
  effects,
});

const restart = (state: RecoveryState): RecoveryTransition =>
  go(
    { ...state, isReplaced: false },
    'restarting',
    { type: 'interrupt' },
    { type: 'restart' },
    { type: 'start-timer', ms: restartTimeoutMs },
  );

/** A replacement path that fails as well is not reported again. */
const reattach = (state: RecoveryState, error = new TelnyxError(errorCodes.ICE_RESTART_FAILED)): RecoveryTransition =>
  state.isReplaced
    ? go(state, 'stopped', { type: 'reattach' })
    : go(state, 'stopped', { type: 'report', error }, { type: 'reattach' });

const reattachLate = (state: RecoveryState): RecoveryTransition =>
  reattach(state, new TelnyxError(errorCodes.ICE_RESTART_FAILED, 'It took too long.'));

const recover = (state: RecoveryState): RecoveryTransition => go(state, 'healthy', { type: 'recover' });

const prove = (state: RecoveryState): RecoveryTransition => go(state, 'proving', { type: 'prove', ms: proofTimeoutMs });

/** What a change of the browser's state means; the handler sees the new one in its state. */
const onConnection =
  (
    handlers: Partial<Record<RTCPeerConnectionState, (state: RecoveryState) => RecoveryTransition>>,
  ): Handler<'connection'> =>
  (state, { connection, isLive }) => {
    const known = { ...state, connection };
    const handler = handlers[connection];
    return handler && (isLive || connection === 'connected') ? handler(known) : { state: known, effects: [] };
  };

const whenHealthy = onConnection({
  disconnected: state => go(state, 'waiting', { type: 'start-timer', ms: disconnectedMs }),
  failed: restart,
});

const table: Readonly<Record<RecoveryState['phase'], Row>> = {
  healthy: {
    connection: whenHealthy,
    live: state => whenHealthy(state, { type: 'connection', connection: state.connection, isLive: true }),
  },
  waiting: {
    connection: onConnection({ connected: state => go(state, 'healthy'), failed: restart }),
    timer: restart,
  },
  restarting: {
    connection: onConnection({}),
    timer: reattachLate,
    answered: (state, { answer }) => {
      if (answer === 'none') return reattach(state);
      if (answer === 'doubtful') return go(state, 'proving', { type: 'prove', ms: doubtfulMs });
      return state.connection === 'connected'
        ? prove(state)
        : go(state, 'checking', { type: 'start-timer', ms: checkingMs });
    },
    'restart-failed': (state, { error }) => reattach(state, error),
  },
  checking: {
    connection: onConnection({ connected: prove, failed: reattach }),
    timer: reattachLate,
    silent: recover,
  },
  proving: {
    connection: onConnection({ failed: reattach }),
    proven: recover,
    silent: recover,
    unproven: state => (state.isReplaced ? recover(state) : reattach(state)),
  },
  replaced: { connection: onConnection({ connected: prove, failed: reattach }), silent: recover },
  stopped: { connection: onConnection({}) },
};

/** The same in every phase. */
const always: Row = {
  opened: () => ({ state: healthy, effects: [] }),
  replaced: () => ({ state: Object.freeze({ phase: 'replaced', isReplaced: true, connection: 'new' }), effects: [] }),
  stop: state => go(state, 'stopped'),
};

/** The state after `event`, and its effects. Events without an entry are late, and change nothing. */
export function nextRecovery(state: RecoveryState, event: RecoveryEvent): RecoveryTransition {
  const handler = (table[state.phase][event.type] ?? always[event.type]) as Handler<EventType> | undefined;
  return handler?.(state, event) ?? { state, effects: [] };
}
