// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCountryChangeEvent, TelnyxDialRequestEvent, TelnyxDtmfRequestEvent } from '../../events/index.js';
import '../../elements/telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialpad } from '../../elements/telnyx-dialpad/telnyx-dialpad.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-dialpad`. */
export interface TelnyxDialpadProps {
  /** The text in the field, which Call reads; a `tel:` link becomes its number and waits for Call. */
  value?: TelnyxDialpad['value'] | undefined;
  /** What the keys do. `auto`: tones while the current call takes them, else the number. */
  mode?: TelnyxDialpad['mode'] | undefined;
  /** What Call brings back when the field is empty. Default: the last number that was called while this was here. */
  redial?: TelnyxDialpad['redial'] | undefined;
  /** Whose numbers are typed, as ISO 3166 code, e.g. `GB`. Default: that of the phone. */
  country?: TelnyxDialpad['country'] | undefined;
  /** A button in the field says whose numbers are typed, and opens a list of countries. What the user chooses is kept, and wins over `country`. */
  countryPicker?: TelnyxDialpad['countryPicker'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxDialpad['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxDialpad['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxDialpad['client'] | undefined;
}

/** Events of `telnyx-dialpad`, by their names in camel case. */
export interface TelnyxDialpadEvents {
  /** The user wants to call `destination` (`number` in E.164). Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
  /** The user sends `digits` into a call. Cancelable. */
  telnyxDtmfRequest: TelnyxDtmfRequestEvent;
  /** The user chose another `country` in the list. */
  telnyxCountryChange: TelnyxCountryChangeEvent;
}

/** Enters a number and calls it; in a call, sends its keys to the other side as tones (DTMF). */
export const definition: ElementDefinition<TelnyxDialpad, TelnyxDialpadProps, TelnyxDialpadEvents> = {
  tag: 'telnyx-dialpad',
  properties: {
    value: { attribute: 'value', initial: '' },
    mode: { attribute: 'mode', initial: 'auto' },
    redial: { attribute: 'redial' },
    country: { attribute: 'country' },
    countryPicker: { attribute: 'country-picker', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-dial-request', 'telnyx-dtmf-request', 'telnyx-country-change'],
  methods: ['focus', 'selectCountry', 'press', 'dial'],
  isProvider: false,
};
