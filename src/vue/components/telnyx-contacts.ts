// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxContacts as TelnyxContactsNode } from '../../elements/telnyx-contacts/telnyx-contacts.js';
import {
  definition,
  type TelnyxContactsEvents,
  type TelnyxContactsProps as Props,
} from '../../wrappers/definitions/telnyx-contacts.js';
import { createComponent, type ElementComponent } from '../component.js';

/** People and their numbers: to search, to call, and to be known by name when they call. */
export const TelnyxContacts: ElementComponent<TelnyxContactsNode, Props, TelnyxContactsEvents, 'focus'> =
  /* @__PURE__ */ createComponent(definition);
