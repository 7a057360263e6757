'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallButton as TelnyxCallButtonNode } from '../../elements/telnyx-call-button/telnyx-call-button.js';
import {
  definition,
  type TelnyxCallButtonEvents,
  type TelnyxCallButtonProps as Props,
} from '../../wrappers/definitions/telnyx-call-button.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxCallButton`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxCallButtonProps = ElementComponentProps<TelnyxCallButtonNode, Props, TelnyxCallButtonEvents>;

/** Calls one number with one click, and ends the call with the next. */
export const TelnyxCallButton: ElementComponent<TelnyxCallButtonNode, Props, TelnyxCallButtonEvents> =
  /* @__PURE__ */ createComponent(definition);
