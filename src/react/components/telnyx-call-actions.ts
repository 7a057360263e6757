'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallActions as TelnyxCallActionsNode } from '../../elements/telnyx-call-actions/telnyx-call-actions.js';
import {
  definition,
  type TelnyxCallActionsEvents,
  type TelnyxCallActionsProps as Props,
} from '../../wrappers/definitions/telnyx-call-actions.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxCallActions`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxCallActionsProps = ElementComponentProps<TelnyxCallActionsNode, Props, TelnyxCallActionsEvents>;

/** What else can be done in a call: add a call, transfer it, connect two calls, choose devices, see its quality. */
export const TelnyxCallActions: ElementComponent<TelnyxCallActionsNode, Props, TelnyxCallActionsEvents> =
  /* @__PURE__ */ createComponent(definition);
