// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxLog as TelnyxLogNode } from '../../elements/telnyx-log/telnyx-log.js';
import {
  definition,
  type TelnyxLogEvents,
  type TelnyxLogProps as Props,
} from '../../wrappers/definitions/telnyx-log.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Shows the log of the phone and the frames of its signaling, to find what is wrong and to send it to support. */
export const TelnyxLog: ElementComponent<TelnyxLogNode, Props, TelnyxLogEvents, never> =
  /* @__PURE__ */ createComponent(definition);
