// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallQuality as TelnyxCallQualityNode } from '../../elements/telnyx-call-quality/telnyx-call-quality.js';
import {
  definition,
  type TelnyxCallQualityEvents,
  type TelnyxCallQualityProps as Props,
} from '../../wrappers/definitions/telnyx-call-quality.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Says how well a call is heard: in bars, in words with advice when something is wrong, and in charts. */
export const TelnyxCallQuality: ElementComponent<TelnyxCallQualityNode, Props, TelnyxCallQualityEvents, never> =
  /* @__PURE__ */ createComponent(definition);
