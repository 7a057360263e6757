// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallControls as TelnyxCallControlsNode } from '../../elements/telnyx-call-controls/telnyx-call-controls.js';
import {
  definition,
  type TelnyxCallControlsEvents,
  type TelnyxCallControlsProps as Props,
} from '../../wrappers/definitions/telnyx-call-controls.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Mutes, holds and ends a call, and opens the keypad in place. */
export const TelnyxCallControls: ElementComponent<
  TelnyxCallControlsNode,
  Props,
  TelnyxCallControlsEvents,
  'focus' | 'focusMore' | 'press'
> = /* @__PURE__ */ createComponent(definition);
