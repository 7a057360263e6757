// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxRegionPicker as TelnyxRegionPickerNode } from '../../elements/telnyx-region-picker/telnyx-region-picker.js';
import {
  definition,
  type TelnyxRegionPickerEvents,
  type TelnyxRegionPickerProps as Props,
} from '../../wrappers/definitions/telnyx-region-picker.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Chooses where the phone connects, and says where it is connected. */
export const TelnyxRegionPicker: ElementComponent<TelnyxRegionPickerNode, Props, TelnyxRegionPickerEvents, 'measure'> =
  /* @__PURE__ */ createComponent(definition);
