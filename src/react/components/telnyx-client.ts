'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxClientElement as TelnyxClientElementNode } from '../../elements/telnyx-client/telnyx-client.js';
import {
  definition,
  type TelnyxClientElementEvents,
  type TelnyxClientElementProps as Props,
} from '../../wrappers/definitions/telnyx-client.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxClientElement`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxClientElementProps = ElementComponentProps<TelnyxClientElementNode, Props, TelnyxClientElementEvents>;

/** Connects to Telnyx and gives its phone to the elements inside it. */
export const TelnyxClientElement: ElementComponent<TelnyxClientElementNode, Props, TelnyxClientElementEvents> =
  /* @__PURE__ */ createComponent(definition);
