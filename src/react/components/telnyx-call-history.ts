'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallHistory as TelnyxCallHistoryNode } from '../../elements/telnyx-call-history/telnyx-call-history.js';
import {
  definition,
  type TelnyxCallHistoryEvents,
  type TelnyxCallHistoryProps as Props,
} from '../../wrappers/definitions/telnyx-call-history.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxCallHistory`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxCallHistoryProps = ElementComponentProps<TelnyxCallHistoryNode, Props, TelnyxCallHistoryEvents>;

/** The calls of the user: how each went, when, and a button that calls again; with search, and missed calls alone. */
export const TelnyxCallHistory: ElementComponent<TelnyxCallHistoryNode, Props, TelnyxCallHistoryEvents> =
  /* @__PURE__ */ createComponent(definition);
