'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxPhone as TelnyxPhoneNode } from '../../elements/telnyx-phone/telnyx-phone.js';
import {
  definition,
  type TelnyxPhoneEvents,
  type TelnyxPhoneProps as Props,
} from '../../wrappers/definitions/telnyx-phone.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxPhone`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxPhoneProps = ElementComponentProps<TelnyxPhoneNode, Props, TelnyxPhoneEvents>;

/** The whole phone in one tag: dials, takes calls, and shows its status. */
export const TelnyxPhone: ElementComponent<TelnyxPhoneNode, Props, TelnyxPhoneEvents> =
  /* @__PURE__ */ createComponent(definition);
