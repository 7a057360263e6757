// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDevicePicker as TelnyxDevicePickerNode } from '../../elements/telnyx-device-picker/telnyx-device-picker.js';
import {
  definition,
  type TelnyxDevicePickerEvents,
  type TelnyxDevicePickerProps as Props,
} from '../../wrappers/definitions/telnyx-device-picker.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Chooses the microphone, the speaker and where it rings, and lets the user test them. */
export const TelnyxDevicePicker: ElementComponent<TelnyxDevicePickerNode, Props, TelnyxDevicePickerEvents, never> =
  /* @__PURE__ */ createComponent(definition);
