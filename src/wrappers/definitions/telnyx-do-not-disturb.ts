// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDoNotDisturbRequestEvent } from '../../events/index.js';
import '../../elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import type { TelnyxDoNotDisturb } from '../../elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-do-not-disturb`. */
export interface TelnyxDoNotDisturbProps {
  /** The icon alone. */
  compact?: TelnyxDoNotDisturb['compact'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxDoNotDisturb['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxDoNotDisturb['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxDoNotDisturb['client'] | undefined;
}

/** Events of `telnyx-do-not-disturb`, by their names in camel case. */
export interface TelnyxDoNotDisturbEvents {
  /** The user wants calls not to ring, or to ring again. Cancelable. */
  telnyxDoNotDisturbRequest: TelnyxDoNotDisturbRequestEvent;
}

/** Switches do not disturb: calls that come in are declined as busy, without a ring. */
export const definition: ElementDefinition<TelnyxDoNotDisturb, TelnyxDoNotDisturbProps, TelnyxDoNotDisturbEvents> = {
  tag: 'telnyx-do-not-disturb',
  properties: {
    compact: { attribute: 'compact', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-do-not-disturb-request'],
  methods: ['focus'],
  isProvider: false,
};
