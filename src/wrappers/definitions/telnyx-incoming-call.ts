// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAnswerRequestEvent,
  TelnyxEndAndAnswerRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxHoldAndAnswerRequestEvent,
  TelnyxSilenceRequestEvent,
} from '../../events/index.js';
import '../../elements/telnyx-incoming-call/telnyx-incoming-call.js';
import type { TelnyxIncomingCall } from '../../elements/telnyx-incoming-call/telnyx-incoming-call.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-incoming-call`. */
export interface TelnyxIncomingCallProps {
  /** Which call. Default: the one that has been waiting longest. */
  callId?: TelnyxIncomingCall['callId'] | undefined;
  /** Keys that the page presses the buttons for, as screen readers name them. */
  shortcuts?: TelnyxIncomingCall['shortcuts'] | undefined;
  /** This element announces nothing to screen readers, as the page does so itself. */
  silent?: TelnyxIncomingCall['silent'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxIncomingCall['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxIncomingCall['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxIncomingCall['client'] | undefined;
}

/** Events of `telnyx-incoming-call`, by their names in camel case. */
export interface TelnyxIncomingCallEvents {
  /** The user wants to take the call. Cancelable. */
  telnyxAnswerRequest: TelnyxAnswerRequestEvent;
  /** The user declines the call, with a `reason` if one was chosen. Cancelable. */
  telnyxHangupRequest: TelnyxHangupRequestEvent;
  /** The user takes the call while the other one waits. Cancelable. */
  telnyxHoldAndAnswerRequest: TelnyxHoldAndAnswerRequestEvent;
  /** The user ends all other calls and takes this one. Cancelable. */
  telnyxEndAndAnswerRequest: TelnyxEndAndAnswerRequestEvent;
  /** The user wants a call to ring without a sound. Cancelable. */
  telnyxSilenceRequest: TelnyxSilenceRequestEvent;
}

/** Shows who is calling, to answer or to decline. */
export const definition: ElementDefinition<TelnyxIncomingCall, TelnyxIncomingCallProps, TelnyxIncomingCallEvents> = {
  tag: 'telnyx-incoming-call',
  properties: {
    callId: { attribute: 'call-id' },
    shortcuts: {},
    silent: { attribute: 'silent', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [
    'telnyx-answer-request',
    'telnyx-hangup-request',
    'telnyx-hold-and-answer-request',
    'telnyx-end-and-answer-request',
    'telnyx-silence-request',
  ],
  methods: ['silence'],
  isProvider: false,
};
