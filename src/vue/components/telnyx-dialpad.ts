// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDialpad as TelnyxDialpadNode } from '../../elements/telnyx-dialpad/telnyx-dialpad.js';
import {
  definition,
  type TelnyxDialpadEvents,
  type TelnyxDialpadProps as Props,
} from '../../wrappers/definitions/telnyx-dialpad.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Enters a number and calls it; in a call, sends its keys to the other side as tones (DTMF). */
export const TelnyxDialpad: ElementComponent<
  TelnyxDialpadNode,
  Props,
  TelnyxDialpadEvents,
  'focus' | 'selectCountry' | 'press' | 'dial'
> = /* @__PURE__ */ createComponent(definition);
