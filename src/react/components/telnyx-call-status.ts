'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallStatus as TelnyxCallStatusNode } from '../../elements/telnyx-call-status/telnyx-call-status.js';
import {
  definition,
  type TelnyxCallStatusEvents,
  type TelnyxCallStatusProps as Props,
} from '../../wrappers/definitions/telnyx-call-status.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxCallStatus`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxCallStatusProps = ElementComponentProps<TelnyxCallStatusNode, Props, TelnyxCallStatusEvents>;

/** Shows the status of a call: its state in words, how long it has lasted, and why it ended. */
export const TelnyxCallStatus: ElementComponent<TelnyxCallStatusNode, Props, TelnyxCallStatusEvents> =
  /* @__PURE__ */ createComponent(definition);
