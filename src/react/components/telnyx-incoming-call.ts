'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxIncomingCall as TelnyxIncomingCallNode } from '../../elements/telnyx-incoming-call/telnyx-incoming-call.js';
import {
  definition,
  type TelnyxIncomingCallEvents,
  type TelnyxIncomingCallProps as Props,
} from '../../wrappers/definitions/telnyx-incoming-call.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxIncomingCall`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxIncomingCallProps = ElementComponentProps<TelnyxIncomingCallNode, Props, TelnyxIncomingCallEvents>;

/** Shows who is calling, to answer or to decline. */
export const TelnyxIncomingCall: ElementComponent<TelnyxIncomingCallNode, Props, TelnyxIncomingCallEvents> =
  /* @__PURE__ */ createComponent(definition);
