// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxCallSummarySubmitEvent } from '../../events/index.js';
import '../../elements/telnyx-call-summary/telnyx-call-summary.js';
import type { TelnyxCallSummary } from '../../elements/telnyx-call-summary/telnyx-call-summary.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-call-summary`. */
export interface TelnyxCallSummaryProps {
  /** What can be chosen as the outcome: a list of texts or of `{ value, label }`, or text with commas between them; `off` for no such choice. Default: Reached, Left a message, No answer and Call back, in the language of the page, with the values `reached`, `left-message`, `no-answer` and `call-back`. */
  outcomes?: TelnyxCallSummary['outcomes'] | undefined;
  /** `off`: no stars are asked for. Default `on`. */
  rating?: TelnyxCallSummary['rating'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxCallSummary['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxCallSummary['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxCallSummary['client'] | undefined;
}

/** Events of `telnyx-call-summary`, by their names in camel case. */
export interface TelnyxCallSummaryEvents {
  /** The user saved the summary of a call: all that a log needs, once a call. `preventDefault()` keeps the form. Cancelable. */
  telnyxCallSummarySubmit: TelnyxCallSummarySubmitEvent;
}

/** After the call: who it was with and how long, an outcome, a rating and a note, for the page’s log of calls. */
export const definition: ElementDefinition<TelnyxCallSummary, TelnyxCallSummaryProps, TelnyxCallSummaryEvents> = {
  tag: 'telnyx-call-summary',
  properties: {
    outcomes: { attribute: 'outcomes' },
    rating: { attribute: 'rating' },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-call-summary-submit'],
  methods: ['focus', 'save', 'skip'],
  isProvider: false,
};
