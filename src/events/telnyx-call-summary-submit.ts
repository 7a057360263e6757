import type { CallSummary } from '../client/index.js';

/**
 * The user has summed a call up: all that a log of calls needs to know, once a call, also after a page load. A listener that calls
 * `preventDefault()` keeps the form as it is, for something that is missing.
 */
export class TelnyxCallSummarySubmitEvent extends Event {
  static readonly type = 'telnyx-call-summary-submit';
  readonly summary: CallSummary;
  /** What was written, without the white space around it; may be empty. */
  readonly note: string;
  /** The value of the outcome that was chosen, such as `reached`; null for none. */
  readonly outcome: string | null;
  /** 1 to 5; null for none. */
  readonly rating: number | null;

  constructor(summary: CallSummary, note: string, outcome: string | null, rating: number | null) {
    super(TelnyxCallSummarySubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.summary = summary;
    this.note = note;
    this.outcome = outcome;
    this.rating = rating;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-call-summary-submit': TelnyxCallSummarySubmitEvent;
  }
}
