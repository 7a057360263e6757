// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxMicrophoneHelp as TelnyxMicrophoneHelpNode } from '../../elements/telnyx-microphone-help/telnyx-microphone-help.js';
import {
  definition,
  type TelnyxMicrophoneHelpEvents,
  type TelnyxMicrophoneHelpProps as Props,
} from '../../wrappers/definitions/telnyx-microphone-help.js';
import { createComponent, type ElementComponent } from '../component.js';

/** The way out once the microphone is blocked: the browser’s own button that asks again, or the steps in this browser. */
export const TelnyxMicrophoneHelp: ElementComponent<
  TelnyxMicrophoneHelpNode,
  Props,
  TelnyxMicrophoneHelpEvents,
  never
> = /* @__PURE__ */ createComponent(definition);
