import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { uuid } from '../base/uuid.js';
import { signIn, type SignIn } from '../config/credentials.js';
import type { ClientOptions } from '../config/options.js';
import { pushVariables, type PushSignIn } from '../config/push-variables.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { ConnectionEvent, ServerInfo } from './connection-state.js';
import { dialects } from './dialect.js';
import { longText, text, type Json } from './frame.js';
import { ServerError, type RpcChannel } from './rpc-channel.js';
import { userAgent } from './user-agent.js';

/** What each state of the gateway means for the connection; a state that is not listed may still become `REGED`. */
const meanings: Readonly<Record<string, 'registered' | 'registration-failed' | 'registration-lost'>> = {
  REGED: 'registered',
  REGISTER: 'registered',
  FAILED: 'registration-failed',
  FAIL_WAIT: 'registration-failed',
  TIMEOUT: 'registration-failed',
  EXPIRED: 'registration-lost',
  UNREGISTER: 'registration-lost',
};

/** A token provider that does not settle within this has failed, in milliseconds. */
const credentialsTimeoutMs = 10_000;

export interface RegistrationOptions {
  readonly clock: Clock;
  readonly rpc: RpcChannel;
  readonly options: ClientOptions;
  readonly push: PushSignIn;
  /** Receives what the answers mean for the connection. */
  readonly onEvent: (event: ConnectionEvent) => void;
  /** Whether to reconnect automatically, by the current settings. */
  readonly canRetry: () => boolean;
}

/** One sign-in: fetches the credentials, sends them, and asks the gateway for its state. Nothing is reported after `stop()`. */
export class Registration {
  readonly #options: RegistrationOptions;
  readonly #credentials: Promise<SignIn>;
  /** The token that it signs in with; null before it arrived, and without one. */
  token: string | null = null;
  /** When it arrived, by the clock's `now()`. */
  receivedAt = 0;
  #isStopped = false;
  #cancelTimeout = () => {};

  constructor(options: RegistrationOptions) {
    this.#options = options;
    this.#credentials = this.#fetchCredentials();
    this.#credentials.catch(() => {}); // reported by signIn(), which waits for it
  }

  /** @param resumedId Gives the session to be resumed, if there is one that is recent enough. */
  async signIn(resumedId: (token: string | null) => Promise<string | null>): Promise<void> {
    const { rpc, push, options } = this.#options;
    const isTelnyx = rpc.dialect === dialects.telnyx;
    try {
      const credentials = await this.#credentials;
      if (this.#isStopped) return;
      this.token = longText(credentials.params['login_token']) || null;
      const sessionId = await resumedId(this.token);
      if (this.#isStopped as boolean) return;
      const sessid = sessionId ?? (rpc.dialect.hasGatewayState ? null : uuid()); // mod_verto always wants one
      const result = await rpc.requestNow(credentials.method, {
        ...credentials.params,
        userVariables: isTelnyx && !push.isOff ? pushVariables(options) : {},
        ...(push.fromPush && { from_push: true }),
        reconnection: sessionId !== null,
        ...(sessid && { sessid }),
        ...(credentials.method === 'login' && {
          loginParams: isTelnyx && options.earlySdpAnswer ? { early_sdp_answer: true } : {},
        }),
        'User-Agent': userAgent(),
      });
      this.#emit({ type: 'signed-in', sessionId: text(result['sessid']) || null });
    } catch (error) {
      this.#fail('failed', loginError(error));
    }
  }

  /** Asks the gateway for its state; servers without one have registered us by now. */
  async ask(): Promise<void> {
    const { rpc } = this.#options;
    if (!rpc.dialect.hasGatewayState) return this.handleGatewayState({ state: 'REGED' });
    try {
      const result = await rpc.requestNow('gatewayState', {}, rpc.routing);
      this.handleGatewayState((result['params'] as Json | undefined) ?? result);
    } catch (error) {
      this.#fail('failed', TelnyxError.from(error, errorCodes.GATEWAY_FAILED));
    }
  }

  /** The gateway's state, asked for or not. */
  handleGatewayState(params: Json): void {
    const state = text(params['state']);
    const meaning = (Object.hasOwn(meanings, state) && meanings[state]) || 'unregistered';
    if (meaning === 'registered') this.#emit({ type: 'registered', info: serverInfo(params) });
    else this.#fail(meaning, new TelnyxError(errorCodes.GATEWAY_FAILED, `(${state})`));
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimeout();
  }

  #fetchCredentials(): Promise<SignIn> {
    const { clock, options } = this.#options;
    return new Promise((resolve, reject) => {
      const fail = () => reject(new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, 'It did not come in time.'));
      this.#cancelTimeout = clock.after(credentialsTimeoutMs, fail);
      signIn(options)
        .then(credentials => {
          this.receivedAt = clock.now();
          resolve(credentials);
        }, reject)
        .finally(this.#cancelTimeout);
    });
  }

  #fail(type: 'failed' | 'unregistered' | 'registration-failed' | 'registration-lost', error: TelnyxError): void {
    this.#emit({ type, error, canRetry: this.#options.canRetry() });
  }

  #emit(event: ConnectionEvent): void {
    if (!this.#isStopped) this.#options.onEvent(event);
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
  return new TelnyxError(errorCodes.LOGIN_FAILED, `(${known.cause.message})`, { cause: known.cause });
}
