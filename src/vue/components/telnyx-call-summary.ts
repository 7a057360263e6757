// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallSummary as TelnyxCallSummaryNode } from '../../elements/telnyx-call-summary/telnyx-call-summary.js';
import {
  definition,
  type TelnyxCallSummaryEvents,
  type TelnyxCallSummaryProps as Props,
} from '../../wrappers/definitions/telnyx-call-summary.js';
import { createComponent, type ElementComponent } from '../component.js';

/** After the call: who it was with and how long, an outcome, a rating and a note, for the page’s log of calls. */
export const TelnyxCallSummary: ElementComponent<
  TelnyxCallSummaryNode,
  Props,
  TelnyxCallSummaryEvents,
  'focus' | 'save' | 'skip'
> = /* @__PURE__ */ createComponent(definition);
