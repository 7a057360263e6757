'use client';
// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxContacts as TelnyxContactsNode } from '../../elements/telnyx-contacts/telnyx-contacts.js';
import {
  definition,
  type TelnyxContactsEvents,
  type TelnyxContactsProps as Props,
} from '../../wrappers/definitions/telnyx-contacts.js';
import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of `TelnyxContacts`: its properties, handlers of its events, and what every HTML element takes. */
export type TelnyxContactsProps = ElementComponentProps<TelnyxContactsNode, Props, TelnyxContactsEvents>;

/** People and their numbers: to search, to call, and to be known by name when they call. */
export const TelnyxContacts: ElementComponent<TelnyxContactsNode, Props, TelnyxContactsEvents> =
  /* @__PURE__ */ createComponent(definition);
