// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxPhone as TelnyxPhoneNode } from '../../elements/telnyx-phone/telnyx-phone.js';
import {
  definition,
  type TelnyxPhoneEvents,
  type TelnyxPhoneProps as Props,
} from '../../wrappers/definitions/telnyx-phone.js';
import { createComponent, type ElementComponent } from '../component.js';

/** The whole phone in one tag: dials, takes calls, and shows its status. */
export const TelnyxPhone: ElementComponent<
  TelnyxPhoneNode,
  Props,
  TelnyxPhoneEvents,
  'focus' | 'connect' | 'disconnect' | 'dial' | 'clearContacts' | 'clearHistory'
> = /* @__PURE__ */ createComponent(definition);
