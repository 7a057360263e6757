// Made from custom-elements.json by `npm run manifest`: do not edit.
import '../../elements/telnyx-call-status/telnyx-call-status.js';
import type { TelnyxCallStatus } from '../../elements/telnyx-call-status/telnyx-call-status.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-call-status`. */
export interface TelnyxCallStatusProps {
  /** Which call. Default: the current one, else the one that ended last. */
  callId?: TelnyxCallStatus['callId'] | undefined;
  /** This element announces nothing to screen readers, as another one shows the same call. */
  silent?: TelnyxCallStatus['silent'] | undefined;
  /** Bars in place of the dot while people talk; it has the call measured, and screen readers get advice. */
  quality?: TelnyxCallStatus['quality'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxCallStatus['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxCallStatus['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxCallStatus['client'] | undefined;
}

/** Events of `telnyx-call-status`, by their names in camel case. */
export interface TelnyxCallStatusEvents {}

/** Shows the status of a call: its state in words, how long it has lasted, and why it ended. */
export const definition: ElementDefinition<TelnyxCallStatus, TelnyxCallStatusProps, TelnyxCallStatusEvents> = {
  tag: 'telnyx-call-status',
  properties: {
    callId: { attribute: 'call-id' },
    silent: { attribute: 'silent', initial: false },
    quality: { attribute: 'quality', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [],
  methods: [],
  isProvider: false,
};
