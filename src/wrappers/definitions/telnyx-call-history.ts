// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDialRequestEvent } from '../../events/index.js';
import '../../elements/telnyx-call-history/telnyx-call-history.js';
import type { TelnyxCallHistory } from '../../elements/telnyx-call-history/telnyx-call-history.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-call-history`. */
export interface TelnyxCallHistoryProps {
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxCallHistory['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxCallHistory['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxCallHistory['client'] | undefined;
}

/** Events of `telnyx-call-history`, by their names in camel case. */
export interface TelnyxCallHistoryEvents {
  /** The user wants to call `destination` again. Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
}

/** The calls of the user: how each went, when, and a button that calls again; with search, and missed calls alone. */
export const definition: ElementDefinition<TelnyxCallHistory, TelnyxCallHistoryProps, TelnyxCallHistoryEvents> = {
  tag: 'telnyx-call-history',
  properties: {
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-dial-request'],
  methods: ['focus'],
  isProvider: false,
};
