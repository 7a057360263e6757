// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxLogin as TelnyxLoginNode } from '../../elements/telnyx-login/telnyx-login.js';
import {
  definition,
  type TelnyxLoginEvents,
  type TelnyxLoginProps as Props,
} from '../../wrappers/definitions/telnyx-login.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Signs the phone in with a SIP user and password, or with a token, and out again. */
export const TelnyxLogin: ElementComponent<TelnyxLoginNode, Props, TelnyxLoginEvents, 'focus'> =
  /* @__PURE__ */ createComponent(definition);
