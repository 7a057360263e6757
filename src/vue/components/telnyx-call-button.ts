// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallButton as TelnyxCallButtonNode } from '../../elements/telnyx-call-button/telnyx-call-button.js';
import {
  definition,
  type TelnyxCallButtonEvents,
  type TelnyxCallButtonProps as Props,
} from '../../wrappers/definitions/telnyx-call-button.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Calls one number with one click, and ends the call with the next. */
export const TelnyxCallButton: ElementComponent<
  TelnyxCallButtonNode,
  Props,
  TelnyxCallButtonEvents,
  'focus' | 'connect' | 'disconnect' | 'dial' | 'clearContacts' | 'clearHistory'
> = /* @__PURE__ */ createComponent(definition);
