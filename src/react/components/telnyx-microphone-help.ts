'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxMicrophoneHelp as TelnyxMicrophoneHelpNode } from '../../elements/telnyx-microphone-help/telnyx-microphone-help.js';
import {
  definition,
  type TelnyxMicrophoneHelpEvents,
  type TelnyxMicrophoneHelpProps as Props,
} from '../../wrappers/definitions/telnyx-microphone-help.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxMicrophoneHelp`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxMicrophoneHelpProps = ElementComponentProps<
  TelnyxMicrophoneHelpNode,
  Props,
  TelnyxMicrophoneHelpEvents
>;

/** The way out once the microphone is blocked: the browser’s own button that asks again, or the steps in this browser. */
export const TelnyxMicrophoneHelp: ElementComponent<TelnyxMicrophoneHelpNode, Props, TelnyxMicrophoneHelpEvents> =
  /* @__PURE__ */ createComponent(definition);
