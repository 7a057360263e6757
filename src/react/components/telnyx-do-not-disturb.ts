'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDoNotDisturb as TelnyxDoNotDisturbNode } from '../../elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import {
  definition,
  type TelnyxDoNotDisturbEvents,
  type TelnyxDoNotDisturbProps as Props,
} from '../../wrappers/definitions/telnyx-do-not-disturb.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxDoNotDisturb`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxDoNotDisturbProps = ElementComponentProps<TelnyxDoNotDisturbNode, Props, TelnyxDoNotDisturbEvents>;

/** Switches do not disturb: calls that come in are declined as busy, without a ring. */
export const TelnyxDoNotDisturb: ElementComponent<TelnyxDoNotDisturbNode, Props, TelnyxDoNotDisturbEvents> =
  /* @__PURE__ */ createComponent(definition);
