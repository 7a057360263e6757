// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDoNotDisturb as TelnyxDoNotDisturbNode } from '../../elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import {
  definition,
  type TelnyxDoNotDisturbEvents,
  type TelnyxDoNotDisturbProps as Props,
} from '../../wrappers/definitions/telnyx-do-not-disturb.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Switches do not disturb: calls that come in are declined as busy, without a ring. */
export const TelnyxDoNotDisturb: ElementComponent<TelnyxDoNotDisturbNode, Props, TelnyxDoNotDisturbEvents, 'focus'> =
  /* @__PURE__ */ createComponent(definition);
