'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxRegionPicker as TelnyxRegionPickerNode } from '../../elements/telnyx-region-picker/telnyx-region-picker.js';
import {
  definition,
  type TelnyxRegionPickerEvents,
  type TelnyxRegionPickerProps as Props,
} from '../../wrappers/definitions/telnyx-region-picker.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxRegionPicker`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxRegionPickerProps = ElementComponentProps<TelnyxRegionPickerNode, Props, TelnyxRegionPickerEvents>;

/** Chooses where the phone connects, and says where it is connected. */
export const TelnyxRegionPicker: ElementComponent<TelnyxRegionPickerNode, Props, TelnyxRegionPickerEvents> =
  /* @__PURE__ */ createComponent(definition);
