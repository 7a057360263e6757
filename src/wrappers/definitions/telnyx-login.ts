// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDisconnectRequestEvent, TelnyxLoginRequestEvent } from '../../events/index.js';
import '../../elements/telnyx-login/telnyx-login.js';
import type { TelnyxLogin } from '../../elements/telnyx-login/telnyx-login.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-login`. */
export interface TelnyxLoginProps {
  /** What to sign in with. The user changes it with a button. */
  way?: TelnyxLogin['way'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxLogin['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxLogin['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxLogin['client'] | undefined;
}

/** Events of `telnyx-login`, by their names in camel case. */
export interface TelnyxLoginEvents {
  /** The user wants to sign in with `credentials`. Cancelable. */
  telnyxLoginRequest: TelnyxLoginRequestEvent;
  /** The user wants to sign out. Cancelable. */
  telnyxDisconnectRequest: TelnyxDisconnectRequestEvent;
}

/** Signs the phone in with a SIP user and password, or with a token, and out again. */
export const definition: ElementDefinition<TelnyxLogin, TelnyxLoginProps, TelnyxLoginEvents> = {
  tag: 'telnyx-login',
  properties: {
    way: { attribute: 'way', initial: 'user' },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-login-request', 'telnyx-disconnect-request'],
  methods: ['focus'],
  isProvider: false,
};
