// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallHistory as TelnyxCallHistoryNode } from '../../elements/telnyx-call-history/telnyx-call-history.js';
import {
  definition,
  type TelnyxCallHistoryEvents,
  type TelnyxCallHistoryProps as Props,
} from '../../wrappers/definitions/telnyx-call-history.js';
import { createComponent, type ElementComponent } from '../component.js';

/** The calls of the user: how each went, when, and a button that calls again; with search, and missed calls alone. */
export const TelnyxCallHistory: ElementComponent<TelnyxCallHistoryNode, Props, TelnyxCallHistoryEvents, 'focus'> =
  /* @__PURE__ */ createComponent(definition);
