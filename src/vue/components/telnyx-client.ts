// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxClientElement as TelnyxClientElementNode } from '../../elements/telnyx-client/telnyx-client.js';
import {
  definition,
  type TelnyxClientElementEvents,
  type TelnyxClientElementProps as Props,
} from '../../wrappers/definitions/telnyx-client.js';
import { createComponent, type ElementComponent } from '../component.js';

/** Connects to Telnyx and gives its phone to the elements inside it. */
export const TelnyxClientElement: ElementComponent<
  TelnyxClientElementNode,
  Props,
  TelnyxClientElementEvents,
  'connect' | 'disconnect' | 'dial' | 'clearContacts' | 'clearHistory'
> = /* @__PURE__ */ createComponent(definition);
