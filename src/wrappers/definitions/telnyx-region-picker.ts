// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxRegionRequestEvent } from '../../events/index.js';
import '../../elements/telnyx-region-picker/telnyx-region-picker.js';
import type { TelnyxRegionPicker } from '../../elements/telnyx-region-picker/telnyx-region-picker.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-region-picker`. */
export interface TelnyxRegionPickerProps {
  /** One field instead of a list. */
  compact?: TelnyxRegionPicker['compact'] | undefined;
  /** While the phone is connected nothing can be chosen, in place of an offer to reconnect. */
  regionLock?: TelnyxRegionPicker['regionLock'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxRegionPicker['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxRegionPicker['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxRegionPicker['client'] | undefined;
}

/** Events of `telnyx-region-picker`, by their names in camel case. */
export interface TelnyxRegionPickerEvents {
  /** The user chose `region`; `reconnect` if at once. Cancelable. */
  telnyxRegionRequest: TelnyxRegionRequestEvent;
}

/** Chooses where the phone connects, and says where it is connected. */
export const definition: ElementDefinition<TelnyxRegionPicker, TelnyxRegionPickerProps, TelnyxRegionPickerEvents> = {
  tag: 'telnyx-region-picker',
  properties: {
    compact: { attribute: 'compact', initial: false },
    regionLock: { attribute: 'region-lock', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-region-request'],
  methods: ['measure'],
  isProvider: false,
};
