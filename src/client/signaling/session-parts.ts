import type { Clock } from '../base/clock.js';
import type { SignIn } from '../config/credentials.js';
import type { Region } from '../config/endpoint.js';
import type { Settings } from '../config/settings.js';
import type { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import type { ReconnectPolicy } from './reconnect-policy.js';
import type { ServerInfo } from './registration.js';
import type { ServerRequest } from './rpc-channel.js';
import type { TransportFactory } from './transport.js';

/** What a session tells its owner. */
export interface SessionHandlers {
  /** `region` is the one in use: the chosen one, or `auto` after a fallback. */
  readonly onOpen: (host: string, region: Region) => void;
  /** The socket is gone. */
  readonly onClose: (code: number, reason: string, willReconnect: boolean) => void;
  /** What it signs in with now. */
  readonly onSignIn: (credentials: SignIn) => void;
  readonly onSession: (sessionId: string) => void;
  readonly onRegistering: () => void;
  readonly onReady: (info: ServerInfo) => void;
  /** Something failed; with `final` the session does nothing more by itself. */
  readonly onError: (error: TelnyxError, final: boolean) => void;
  /** The chosen region did not answer, and `auto` did: this connection uses `auto`. */
  readonly onRegionFallback: (region: Region) => void;
  /** Calls that the server still has after a reconnection. */
  readonly onReattached: (callIds: readonly string[]) => void;
  readonly onRequest: (request: ServerRequest) => void;
}

export interface SessionParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly transport: TransportFactory;
  readonly reconnectPolicy: ReconnectPolicy;
  readonly settings: () => Settings;
  readonly handlers: SessionHandlers;
}
