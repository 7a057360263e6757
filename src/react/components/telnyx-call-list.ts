'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallList as TelnyxCallListNode } from '../../elements/telnyx-call-list/telnyx-call-list.js';
import {
  definition,
  type TelnyxCallListEvents,
  type TelnyxCallListProps as Props,
} from '../../wrappers/definitions/telnyx-call-list.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxCallList`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxCallListProps = ElementComponentProps<TelnyxCallListNode, Props, TelnyxCallListEvents>;

/** Lists all calls with the actions of each: hold, swap, transfer, answer, end. */
export const TelnyxCallList: ElementComponent<TelnyxCallListNode, Props, TelnyxCallListEvents> =
  /* @__PURE__ */ createComponent(definition);
