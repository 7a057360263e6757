// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAnswerRequestEvent,
  TelnyxAttendedTransferRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxHoldAndAnswerRequestEvent,
  TelnyxHoldRequestEvent,
  TelnyxSwapRequestEvent,
  TelnyxTransferRequestEvent,
} from '../../events/index.js';
import '../../elements/telnyx-call-list/telnyx-call-list.js';
import type { TelnyxCallList } from '../../elements/telnyx-call-list/telnyx-call-list.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-call-list`. */
export interface TelnyxCallListProps {
  /** Id of the call whose form for a transfer is open. */
  transferOf?: TelnyxCallList['transferOf'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxCallList['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxCallList['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxCallList['client'] | undefined;
}

/** Events of `telnyx-call-list`, by their names in camel case. */
export interface TelnyxCallListEvents {
  /** The user wants to talk in this call; the other one waits. Cancelable. */
  telnyxSwapRequest: TelnyxSwapRequestEvent;
  /** The user wants a call on hold, or back. Cancelable. */
  telnyxHoldRequest: TelnyxHoldRequestEvent;
  /** The user transfers a call to `destination`. Cancelable. */
  telnyxTransferRequest: TelnyxTransferRequestEvent;
  /** The user connects two calls with each other. Cancelable. */
  telnyxAttendedTransferRequest: TelnyxAttendedTransferRequestEvent;
  /** The user wants to take a call. Cancelable. */
  telnyxAnswerRequest: TelnyxAnswerRequestEvent;
  /** The user takes a call while the other one waits. Cancelable. */
  telnyxHoldAndAnswerRequest: TelnyxHoldAndAnswerRequestEvent;
  /** The user ends or declines a call. Cancelable. */
  telnyxHangupRequest: TelnyxHangupRequestEvent;
}

/** Lists all calls with the actions of each: hold, swap, transfer, answer, end. */
export const definition: ElementDefinition<TelnyxCallList, TelnyxCallListProps, TelnyxCallListEvents> = {
  tag: 'telnyx-call-list',
  properties: {
    transferOf: { attribute: 'transfer-of' },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [
    'telnyx-swap-request',
    'telnyx-hold-request',
    'telnyx-transfer-request',
    'telnyx-attended-transfer-request',
    'telnyx-answer-request',
    'telnyx-hold-and-answer-request',
    'telnyx-hangup-request',
  ],
  methods: [],
  isProvider: false,
};
