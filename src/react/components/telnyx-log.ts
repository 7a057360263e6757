'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxLog as TelnyxLogNode } from '../../elements/telnyx-log/telnyx-log.js';
import {
  definition,
  type TelnyxLogEvents,
  type TelnyxLogProps as Props,
} from '../../wrappers/definitions/telnyx-log.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxLog`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxLogProps = ElementComponentProps<TelnyxLogNode, Props, TelnyxLogEvents>;

/** Shows the log of the phone and the frames of its signaling, to find what is wrong and to send it to support. */
export const TelnyxLog: ElementComponent<TelnyxLogNode, Props, TelnyxLogEvents> =
  /* @__PURE__ */ createComponent(definition);
