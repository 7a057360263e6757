'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallSummary as TelnyxCallSummaryNode } from '../../elements/telnyx-call-summary/telnyx-call-summary.js';
import {
  definition,
  type TelnyxCallSummaryEvents,
  type TelnyxCallSummaryProps as Props,
} from '../../wrappers/definitions/telnyx-call-summary.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxCallSummary`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxCallSummaryProps = ElementComponentProps<TelnyxCallSummaryNode, Props, TelnyxCallSummaryEvents>;

/** After the call: who it was with and how long, an outcome, a rating and a note, for the page’s log of calls. */
export const TelnyxCallSummary: ElementComponent<TelnyxCallSummaryNode, Props, TelnyxCallSummaryEvents> =
  /* @__PURE__ */ createComponent(definition);
