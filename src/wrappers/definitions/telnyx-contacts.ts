// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDialRequestEvent } from '../../events/index.js';
import '../../elements/telnyx-contacts/telnyx-contacts.js';
import type { TelnyxContacts } from '../../elements/telnyx-contacts/telnyx-contacts.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-contacts`. */
export interface TelnyxContactsProps {
  /** People: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. */
  contacts?: TelnyxContacts['contacts'] | undefined;
  /** Address of such a list as JSON, at your own server. */
  src?: TelnyxContacts['src'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxContacts['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxContacts['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxContacts['client'] | undefined;
}

/** Events of `telnyx-contacts`, by their names in camel case. */
export interface TelnyxContactsEvents {
  /** The user wants to call `destination`. Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
}

/** People and their numbers: to search, to call, and to be known by name when they call. */
export const definition: ElementDefinition<TelnyxContacts, TelnyxContactsProps, TelnyxContactsEvents> = {
  tag: 'telnyx-contacts',
  properties: {
    contacts: {},
    src: { attribute: 'src' },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-dial-request'],
  methods: ['focus'],
  isProvider: false,
};
