// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxIncomingCall as TelnyxIncomingCallNode } from '../../elements/telnyx-incoming-call/telnyx-incoming-call.js';
import {
  definition,
  type TelnyxIncomingCallEvents,
  type TelnyxIncomingCallProps as Props,
} from '../../wrappers/definitions/telnyx-incoming-call.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Shows who is calling, to answer or to decline. */
export const TelnyxIncomingCall: ElementComponent<TelnyxIncomingCallNode, Props, TelnyxIncomingCallEvents, 'silence'> =
  /* @__PURE__ */ createComponent(definition);
