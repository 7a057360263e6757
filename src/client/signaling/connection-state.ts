import { errorCodes } from '../errors/error-codes.js';
import type { TelnyxError } from '../errors/telnyx-error.js';
import type { Region } from '../config/endpoint.js';

/**
 * The states of the connection to the server, as a table: `next(state, event)` gives the next state, and its effects.
 *
 *      off ──open──▶ opening ──opened──▶ signing-in ──signed-in──▶ registering ──registered──▶ ready ◀──renew──▶ renewing
 *                     ▲   ▲                   ▲                        ▲                        │ │                 │
 *       timer, wake,  │   │ drop, from every  └── registration-lost ───│────────────────────────┘ │                 │
 *       open          │   │ state with a                               └────── unregistered ──────┴─────────────────┘
 *                     │   │ socket
 *      waiting ───────┘   └──
 *         ▲
 *         └── failed, closed, registration-failed, from opening … renewing ──▶ failed (final, or not to be retried)
 *
 *      close leads from every state to off, open from failed to opening.
 *
 * `renewing` is ready too: a fresh token is fetched and signed in with while everything continues. A renewal that fails is
 * retried; only the server ends a registration.
 */
export interface ConnectionState {
  readonly phase: ConnectionPhase;
  /** Attempts that failed since a registration last held for `stableAfterMs`. */
  readonly failures: number;
  /** The registration was lost and made again on this socket since one last held for `stableAfterMs`. */
  readonly hasSignedInAgain: boolean;
  /** Renewals, and sign-ins on a socket that was registered before, that failed since the last one that did not. */
  readonly failedRenewals: number;
  /** The socket was open since `open`: from then on it *re*connects. */
  readonly wasOpen: boolean;
  /** The server said `clientReady` since the sign-in began. */
  readonly isClientReady: boolean;
  /** Times that the gateway was asked for its state since the sign-in. */
  readonly questions: number;
  /** The machine that served us last cannot register us: the next connection wants another one. */
  readonly isMachineBroken: boolean;
  /** What is wrong; null once it is registered. */
  readonly error: TelnyxError | null;
}

/** `opening`: the socket; `waiting`: for the next attempt; `failed`: no automatic retry. */
export type ConnectionPhase =
  'off' | 'opening' | 'signing-in' | 'registering' | 'ready' | 'renewing' | 'waiting' | 'failed';

/** What the server says about itself when it registers us. */
export interface ServerInfo {
  readonly region: string | null;
  readonly dataCenter: string | null;
  /** The id under which call reports are sent; null if it takes none. */
  readonly callReportId: string | null;
}

interface Failure {
  readonly error: TelnyxError;
  /** Whether to retry automatically. */
  readonly canRetry: boolean;
}

export type ConnectionEvent =
  /** A connection is wanted. */
  | { readonly type: 'open' }
  /** It is not wanted any more. @param error For pending `open()` calls. */
  | { readonly type: 'close'; readonly error: TelnyxError }
  /** The network or the page is back. */
  | { readonly type: 'wake' }
  /** The socket does not work: another one is opened at once, for the same session. */
  | (Failure & { readonly type: 'drop'; readonly reason: string })
  | {
      readonly type: 'opened';
      readonly host: string;
      /** The one in use: the chosen one, or `auto` after a fallback. */
      readonly region: Region;
      /** The chosen region that did not answer. */
      readonly fallbackFrom: Region | null;
    }
  /** The socket closed by itself. */
  | (Failure & { readonly type: 'closed'; readonly code: number; readonly reason: string })
  /** The socket did not open; or there were no credentials, or the sign-in was refused. */
  | (Failure & { readonly type: 'failed' })
  | { readonly type: 'signed-in'; readonly sessionId: string | null }
  /** @param callIds Calls that the server still has. */
  | { readonly type: 'client-ready'; readonly callIds: readonly string[] }
  | { readonly type: 'registered'; readonly info: ServerInfo }
  /** Not registered yet, or not any more; it may register later. */
  | (Failure & { readonly type: 'unregistered' })
  /** The gateway cannot register us. */
  | (Failure & { readonly type: 'registration-failed' })
  /** The registration ended although the connection is open. */
  | (Failure & { readonly type: 'registration-lost' })
  /** Another connection took this session over, with its calls. */
  | (Failure & { readonly type: 'taken-over' })
  /** A fresh token is wanted before the old one ends. */
  | { readonly type: 'renew' }
  /** The timer of this state is due. */
  | { readonly type: 'timer' };

export type ConnectionEffect =
  | { readonly type: 'open-socket' }
  /** Closes the socket, or cancels the attempt to open one. */
  | { readonly type: 'close-socket' }
  /** Begins a sign-in: credentials are fetched. */
  | { readonly type: 'fetch-credentials' }
  /** Sends the sign-in that was begun, as soon as there are credentials. */
  | { readonly type: 'sign-in' }
  | { readonly type: 'ask-gateway' }
  | { readonly type: 'start-timer'; readonly ms: number }
  /** The longer, the higher the attempt. */
  | { readonly type: 'start-retry-timer'; readonly attempt: number }
  /** Checks that the connection works. */
  | { readonly type: 'probe' }
  /** Resolves pending `open()` calls. */
  | { readonly type: 'resolve-open' }
  | { readonly type: 'reject-open'; readonly error: TelnyxError }
  /** Rejects requests that wait to be sent, or for a reply. */
  | { readonly type: 'fail-requests'; readonly error: TelnyxError };

export interface Transition {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}

/** A registration that does not last this long does not reset the back-off, in milliseconds. */
export const stableAfterMs = 5_000;
/** The server may say `clientReady` a moment after it accepted the sign-in; it is not waited for longer than this. */
const clientReadyTimeoutMs = 3_000;
/** Milliseconds before each further question for the gateway's state; after the last one it counts as failed. */
const questionDelaysMs = [1_000, 2_000, 4_000, 8_000];
/** Errors that a retry cannot fix: a refused sign-in, or nothing to sign in with. */
const finalCodes: readonly number[] = [errorCodes.LOGIN_FAILED, errorCodes.INVALID_CREDENTIALS];

export const off: ConnectionState = Object.freeze({
  phase: 'off',
  failures: 0,
  hasSignedInAgain: false,
  failedRenewals: 0,
  wasOpen: false,
  isClientReady: false,
  questions: 0,
  isMachineBroken: false,
  error: null,
});

/** Registered: requests are sent, calls can be made and taken. */
export const isReady = ({ phase }: ConnectionState): boolean => phase === 'ready' || phase === 'renewing';

/** The socket is open. */
export const hasSocket = (state: ConnectionState): boolean =>
  isReady(state) || state.phase === 'signing-in' || state.phase === 'registering';

/** There is a connection, or there will be one automatically. */
export const isWanted = ({ phase }: ConnectionState): boolean => phase !== 'off' && phase !== 'failed';

type EventType = ConnectionEvent['type'];
type Handler<T extends EventType> = (
  state: ConnectionState,
  event: Extract<ConnectionEvent, { type: T }>,
) => Transition;
type Row = { readonly [T in EventType]?: Handler<T> };

const go = (state: ConnectionState, patch: Partial<ConnectionState>, ...effects: ConnectionEffect[]): Transition => ({
  state: Object.freeze({ ...state, ...patch }),
  effects,
});

const stay = (state: ConnectionState): Transition => ({ state, effects: [] });
const probe = (state: ConnectionState): Transition => ({ state, effects: [{ type: 'probe' }] });

const start = (state: ConnectionState): Transition =>
  go(state, { phase: 'opening' }, { type: 'open-socket' }, { type: 'fetch-credentials' });

const close: Handler<'close'> = (_state, { error }) => ({
  state: off,
  effects: [{ type: 'fail-requests', error }, { type: 'close-socket' }, { type: 'reject-open', error }],
});

/** What is wrong now: the same trouble in further attempts stays the same error. */
const trouble = ({ error: known }: ConnectionState, error: TelnyxError): TelnyxError =>
  known?.code === error.code ? known : error;

/** This attempt, or this connection, is over. */
function lose(state: ConnectionState, { error, canRetry }: Failure): Transition {
  const failures = state.failures + 1;
  const patch = {
    failures,
    failedRenewals: 0,
    error: trouble(state, error),
    isMachineBroken: state.isMachineBroken || error.code === errorCodes.GATEWAY_FAILED,
  };
  const effects: ConnectionEffect[] = [{ type: 'close-socket' }, { type: 'reject-open', error }];
  return canRetry && !finalCodes.includes(error.code)
    ? go(state, { ...patch, phase: 'waiting' }, ...effects, { type: 'start-retry-timer', attempt: failures })
    : go(state, { ...patch, phase: 'failed' }, { type: 'fail-requests', error }, ...effects);
}

const drop: Handler<'drop'> = (state, failure) =>
  failure.canRetry
    ? go(
        state,
        { phase: 'opening', failedRenewals: 0, error: trouble(state, failure.error) },
        { type: 'close-socket' },
        { type: 'reject-open', error: failure.error },
        { type: 'open-socket' },
        { type: 'fetch-credentials' },
      )
    : lose(state, failure);

const signIn = (state: ConnectionState, patch: Partial<ConnectionState>): Transition =>
  go(state, { isClientReady: false, questions: 0, ...patch }, { type: 'fetch-credentials' }, { type: 'sign-in' });

/** Signs in again on the same socket; if that was just done, the connection is dropped. */
const signInAgain: Handler<'registration-lost'> = (state, failure) =>
  state.hasSignedInAgain
    ? lose(state, failure)
    : signIn(state, { phase: 'signing-in', hasSignedInAgain: true, failedRenewals: 0 });

const askGateway = (state: ConnectionState): Transition =>
  go(state, { questions: state.questions + 1 }, { type: 'ask-gateway' });

function askAgainLater(state: ConnectionState, failure: Failure): Transition {
  const ms = questionDelaysMs[Math.max(0, state.questions - 1)];
  return ms === undefined ? lose(state, failure) : go(state, { phase: 'registering' }, { type: 'start-timer', ms });
}

const becomeReady = (state: ConnectionState): Transition =>
  go(
    state,
    { phase: 'ready', questions: 0, failedRenewals: 0, isMachineBroken: false, error: null },
    { type: 'resolve-open' },
    ...(state.failures || state.hasSignedInAgain ? [{ type: 'start-timer', ms: stableAfterMs } as const] : []),
  );

/** Without credentials there is no sign-in; but a socket that was registered before is not closed for that. */
const retrySignIn: Handler<'failed'> = (state, failure) =>
  state.hasSignedInAgain && failure.error.code === errorCodes.TOKEN_FETCH_FAILED
    ? go(
        state,
        { failedRenewals: state.failedRenewals + 1, error: trouble(state, failure.error) },
        { type: 'reject-open', error: failure.error },
        { type: 'start-retry-timer', attempt: state.failedRenewals + 1 },
      )
    : lose(state, failure);

const retryRenewal: Handler<'failed'> = (state, { error }) => {
  const failedRenewals = state.failedRenewals + 1;
  return go(
    state,
    { failedRenewals, questions: 0, error: trouble(state, error) },
    { type: 'start-retry-timer', attempt: failedRenewals },
  );
};

/** While no connection is wanted: what is in progress elsewhere may still request one. */
const idle: Row = { close, open: () => start(off), wake: stay, drop: stay, renew: stay };

/** While the socket is open. The gateway also sends its state unasked. */
const connected: Row = {
  close,
  open: stay,
  wake: probe,
  drop,
  closed: lose,
  failed: lose,
  'client-ready': stay,
  registered: stay,
  unregistered: stay,
  'registration-failed': lose,
  'registration-lost': lose,
  'taken-over': lose,
  renew: stay,
};

/** What each event means in each state. Events without an entry cannot happen in that state. */
const table: Readonly<Record<ConnectionPhase, Row>> = {
  off: idle,
  failed: idle,
  opening: {
    close,
    open: stay,
    wake: stay,
    drop: stay,
    renew: stay,
    failed: lose,
    opened: state =>
      go(
        state,
        { phase: 'signing-in', wasOpen: true, hasSignedInAgain: false, isClientReady: false, questions: 0 },
        { type: 'sign-in' },
      ),
  },
  'signing-in': {
    ...connected,
    failed: retrySignIn,
    timer: state => signIn(state, {}),
    'client-ready': state => (state.failedRenewals ? stay(state) : go(state, { isClientReady: true })),
    'registration-failed': stay,
    'registration-lost': stay,
    'signed-in': state =>
      state.isClientReady
        ? askGateway({ ...state, phase: 'registering' })
        : go(state, { phase: 'registering' }, { type: 'start-timer', ms: clientReadyTimeoutMs }),
  },
  registering: {
    ...connected,
    'client-ready': state => (state.questions ? stay(state) : askGateway(state)),
    timer: askGateway,
    registered: becomeReady,
    unregistered: askAgainLater,
  },
  ready: {
    ...connected,
    open: state => ({ state, effects: [{ type: 'resolve-open' }] }),
    failed: stay, // an earlier question without an answer
    unregistered: askAgainLater,
    'registration-lost': signInAgain,
    renew: state => signIn(state, { phase: 'renewing' }),
    timer: state => go(state, { failures: 0, hasSignedInAgain: false }),
  },
  renewing: {
    ...connected,
    open: state => ({ state, effects: [{ type: 'resolve-open' }] }),
    failed: retryRenewal,
    'signed-in': askGateway,
    registered: state => (state.questions ? becomeReady(state) : stay(state)),
    unregistered: (state, failure) =>
      state.questions ? askAgainLater(state, failure) : signIn(state, { phase: 'signing-in', failedRenewals: 0 }),
    'registration-lost': signInAgain,
    timer: state => signIn(state, {}),
  },
  waiting: {
    close,
    open: state => start({ ...state, failures: 0 }),
    wake: start,
    drop: stay,
    renew: stay,
    timer: start,
  },
};

/**
 * The state after `event`, and its effects, in order. A change of state ends the timer of the state before. Null for
 * an event that cannot happen in this state.
 */
export function next(state: ConnectionState, event: ConnectionEvent): Transition | null {
  const handler = table[state.phase][event.type] as Handler<EventType> | undefined;
  return handler?.(state, event) ?? null;
}
