'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallQuality as TelnyxCallQualityNode } from '../../elements/telnyx-call-quality/telnyx-call-quality.js';
import {
  definition,
  type TelnyxCallQualityEvents,
  type TelnyxCallQualityProps as Props,
} from '../../wrappers/definitions/telnyx-call-quality.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxCallQuality`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxCallQualityProps = ElementComponentProps<TelnyxCallQualityNode, Props, TelnyxCallQualityEvents>;

/** Says how well a call is heard: in bars, in words with advice when something is wrong, and in charts. */
export const TelnyxCallQuality: ElementComponent<TelnyxCallQualityNode, Props, TelnyxCallQualityEvents> =
  /* @__PURE__ */ createComponent(definition);
