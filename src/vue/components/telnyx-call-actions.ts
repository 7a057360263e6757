// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallActions as TelnyxCallActionsNode } from '../../elements/telnyx-call-actions/telnyx-call-actions.js';
import {
  definition,
  type TelnyxCallActionsEvents,
  type TelnyxCallActionsProps as Props,
} from '../../wrappers/definitions/telnyx-call-actions.js';
import { createComponent, type ElementComponent } from '../component.js';

/** What else can be done in a call: add a call, transfer it, connect two calls, choose devices, see its quality. */
export const TelnyxCallActions: ElementComponent<TelnyxCallActionsNode, Props, TelnyxCallActionsEvents, 'focus'> =
  /* @__PURE__ */ createComponent(definition);
