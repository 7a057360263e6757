import type { ClientOptions, TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** What the user signs in with. */
export type LoginCredentials =
  Readonly<Required<Pick<ClientOptions, 'loginToken'>>> | Readonly<Required<Pick<ClientOptions, 'login' | 'password'>>>;

/** Former credentials must not be mixed with new ones. */
const signedOut = {
  loginToken: undefined,
  tokenProvider: undefined,
  login: undefined,
  password: undefined,
  anonymousLogin: undefined,
} as const satisfies ClientOptions;

/**
 * The user wants to sign in. A listener that prevents it has what was entered, to sign in some other way; it is kept
 * nowhere else.
 */
export class TelnyxLoginRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-login-request';
  readonly #credentials: LoginCredentials;

  constructor(credentials: LoginCredentials) {
    super(TelnyxLoginRequestEvent.type);
    this.#credentials = credentials;
  }

  /** What was entered. No own property, so that logging the event does not log a password. */
  get credentials(): LoginCredentials {
    return this.#credentials;
  }

  override async perform(client: TelnyxClient): Promise<void> {
    if (client.state.connection !== 'disconnected') await client.disconnect();
    client.setOptions({ ...signedOut, ...this.#credentials });
    await client.connect();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-login-request': TelnyxLoginRequestEvent;
  }
}
