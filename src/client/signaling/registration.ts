import type { Clock } from '../base/clock.js';
import type { SignIn } from '../config/credentials.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import { text, type Json } from './frame.js';
import { ServerError, type RpcChannel } from './rpc-channel.js';
import { userAgent } from './user-agent.js';

/** What the server says about itself when it registers us. */
export interface ServerInfo {
  readonly region: string | null;
  readonly dataCenter: string | null;
  /** Under which call reports are sent; null if it takes none. */
  readonly callReportId: string | null;
}

type Verdict = 'ready' | 'again' | 'failed' | 'lost';

/** What each state of the gateway means for us. */
const verdicts: Readonly<Record<string, Verdict>> = {
  REGED: 'ready',
  REGISTER: 'ready',
  UNREGED: 'again',
  NOREG: 'again',
  TRYING: 'again',
  FAILED: 'failed',
  FAIL_WAIT: 'failed',
  TIMEOUT: 'failed',
  EXPIRED: 'lost',
  UNREGISTER: 'lost',
};

/** Milliseconds before each further question for the gateway's state; after the last one it counts as failed. */
const questionDelays = [1_000, 2_000, 4_000, 8_000];

/** The server may say `clientReady` a moment after it accepted the sign-in; we do not wait for it longer than this. */
const clientReadyTimeout = 3_000;

export interface RegistrationParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly rpc: RpcChannel;
  readonly onSession: (sessionId: string) => void;
  /** Calls that the server still has, once it says so. */
  readonly onReattached: (callIds: readonly string[]) => void;
  readonly onReady: (info: ServerInfo) => void;
  /** Not ready, or not ready any more; it asks again by itself. */
  readonly onPending: () => void;
  /** 46001: refused for good. 45004, 45005: try another connection. */
  readonly onFailed: (error: TelnyxError) => void;
  /** The registration ended, after it was ready, although the connection stands: sign in again. */
  readonly onLost: () => void;
}

/** Signs in on one connection: login → clientReady → gatewayState until it is ready. One object for each connection. */
export class Registration {
  readonly #parts: RegistrationParts;
  #stopped = false;
  #retries = 0;
  #asking = false;
  #loggedIn = false;
  #ready = false;
  #clientReady = false;
  #cancelTimer = () => {};

  constructor(parts: RegistrationParts) {
    this.#parts = parts;
  }

  /** @param sessionId The session to take up again, if it is young enough. */
  async start(signIn: SignIn, sessionId: string | null): Promise<void> {
    const { rpc } = this.#parts;
    const sessid = sessionId ?? (rpc.dialect.hasGatewayState ? null : crypto.randomUUID()); // mod_verto wants one always
    try {
      const result = await rpc.requestNow(signIn.method, {
        ...signIn.params,
        userVariables: {},
        reconnection: sessionId !== null,
        ...(sessid && { sessid }),
        ...(signIn.method === 'login' && { loginParams: {} }),
        'User-Agent': userAgent(),
      });
      if (this.#stopped) return;
      this.#loggedIn = true;
      const given = text(result['sessid']);
      if (given) this.#parts.onSession(given);
    } catch (error) {
      this.#fail(loginError(error));
      return;
    }
    if (this.#clientReady) this.#ask();
    else this.#askAfter(clientReadyTimeout);
  }

  /** Nothing is heard of it any more. */
  stop(): void {
    this.#stopped = true;
    this.#cancelTimer();
  }

  handleClientReady(params: Json): void {
    if (this.#stopped) return;
    this.#clientReady = true;
    const calls = params['reattached_sessions'];
    this.#parts.onReattached(Array.isArray(calls) ? calls.filter(id => typeof id === 'string') : []);
    if (this.#loggedIn) this.#ask();
  }

  /** The gateway's state, asked for or not. */
  handleGatewayState(params: Json): void {
    if (this.#stopped || !this.#loggedIn) return;
    const state = text(params['state']);
    const verdict = verdicts[state];
    this.#parts.log.write(verdict === 'ready' ? 'success' : 'warning', `gateway state ${state || 'missing'}`);
    this.#cancelTimer();
    const wasReady = this.#ready;
    this.#ready = verdict === 'ready';
    if (verdict === 'ready') {
      this.#retries = 0;
      if (!wasReady) this.#parts.onReady(serverInfo(params)); // some servers say it again and again
    } else if (verdict === 'lost' && wasReady) this.#parts.onLost();
    else if (verdict === 'lost' || verdict === 'failed') this.#fail(new TelnyxError(45004, `(${state})`));
    else this.#askLater(state);
  }

  #askLater(state: string): void {
    const delay = questionDelays[this.#retries++];
    if (delay === undefined) {
      this.#fail(new TelnyxError(45004, `(${state})`));
      return;
    }
    this.#parts.onPending();
    this.#askAfter(delay);
  }

  #askAfter(delay: number): void {
    if (!this.#stopped) this.#cancelTimer = this.#parts.clock.after(delay, () => this.#ask());
  }

  #ask(): void {
    if (this.#stopped || this.#asking) return;
    const { rpc } = this.#parts;
    if (!rpc.dialect.hasGatewayState) {
      this.handleGatewayState({ state: 'REGED' });
      return;
    }
    this.#cancelTimer();
    this.#asking = true;
    rpc.requestNow('gatewayState', {}, rpc.routing).then(
      result => {
        this.#asking = false;
        this.handleGatewayState((result['params'] as Json | undefined) ?? result);
      },
      (error: unknown) => {
        this.#asking = false;
        this.#fail(TelnyxError.from(error, 45004));
      },
    );
  }

  #fail(error: TelnyxError): void {
    if (this.#stopped) return;
    this.stop();
    this.#parts.onFailed(error);
  }
}

function serverInfo(params: Json): ServerInfo {
  return {
    region: text(params['region']) || null,
    dataCenter: text(params['dc']) || null,
    callReportId: text(params['call_report_id']) || null,
  };
}

/** A refused sign-in is 46001, whatever code the server gave it; a lost or silent server stays what it is. */
function loginError(error: unknown): TelnyxError {
  const known = TelnyxError.from(error);
  if (!(known.cause instanceof ServerError)) return known;
  return new TelnyxError(46001, `(${known.cause.message})`, { cause: known.cause });
}
