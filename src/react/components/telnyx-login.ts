'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxLogin as TelnyxLoginNode } from '../../elements/telnyx-login/telnyx-login.js';
import {
  definition,
  type TelnyxLoginEvents,
  type TelnyxLoginProps as Props,
} from '../../wrappers/definitions/telnyx-login.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxLogin`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxLoginProps = ElementComponentProps<TelnyxLoginNode, Props, TelnyxLoginEvents>;

/** Signs the phone in with a SIP user and password, or with a token, and out again. */
export const TelnyxLogin: ElementComponent<TelnyxLoginNode, Props, TelnyxLoginEvents> =
  /* @__PURE__ */ createComponent(definition);
