import type { CallSummary } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** A call is over: all that a log of calls needs to know of it. Once a call, also after a page load. */
export class TelnyxCallSummaryEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-call-summary';
  readonly summary: CallSummary;

  constructor(summary: CallSummary) {
    super(TelnyxCallSummaryEvent.type);
    this.summary = summary;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-call-summary': TelnyxCallSummaryEvent;
  }
}
