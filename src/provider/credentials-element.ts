import { isServer } from '../context/is-server.js';
import { property } from '../context/property.js';
import { plain } from '../context/spelling.js';
import { TelnyxElement } from '../context/telnyx-element.js';
import { isSecret } from './secret-attributes.js';

/** What a phone signs in with, and whether by itself; and what may be secret, which is taken off the element once it is read. */
export class CredentialsElement extends TelnyxElement {
  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  @property({ attribute: 'login-token' }) loginToken?: string;

  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  @property({ attribute: 'token-url' }) tokenUrl?: string;

  /** SIP user name to sign in with, beside `password`. */
  @property() login?: string;

  /** SIP password. The attribute is taken off the element once it is read. */
  @property() password?: string;

  /** Id of the AI assistant to talk to without an account. */
  @property({ attribute: 'anonymous-target' }) anonymousTarget?: string;

  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  @property({ attribute: 'ice-servers' }) iceServers?: readonly RTCIceServer[] | string;

  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  @property({ attribute: 'auto-connect', type: Boolean }) autoConnect?: boolean | 'on' | 'off';

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (value === null && isSecret(name, old)) return; // taken off by us, and still valid
    super.attributeChangedCallback(name, old, value);
    if (!isSecret(name, value) || isServer) return;
    if (value && plain(name) === 'password') this.handlePassword();
    this.removeAttribute(plain(name)); // before the other: else it would take its place
    this.removeAttribute(name);
  }

  /** There was a password in the page. */
  protected handlePassword(): void {}
}
