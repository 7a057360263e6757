// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-call-summary/telnyx-call-summary.js';
import type { TelnyxCallSummary as TelnyxCallSummaryNode } from '../../elements/telnyx-call-summary/telnyx-call-summary.js';
import type { TelnyxCallSummaryEvents } from '../../wrappers/definitions/telnyx-call-summary.js';

/** After the call: who it was with and how long, an outcome, a rating and a note, for the page’s log of calls. */
@Directive({
  selector: 'telnyx-call-summary',
  host: {
    '(telnyx-call-summary-submit)': 'telnyxCallSummarySubmit.emit($event)',
  },
})
export class TelnyxCallSummary {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallSummaryNode>>(ElementRef).nativeElement;

  /** The user saved the summary of a call: all that a log needs, once a call. `preventDefault()` keeps the form. Cancelable. */
  @Output() readonly telnyxCallSummarySubmit = new EventEmitter<TelnyxCallSummaryEvents['telnyxCallSummarySubmit']>();

  /** What can be chosen as the outcome: a list of texts or of `{ value, label }`, or text with commas between them; `off` for no such choice. Default: Reached, Left a message, No answer and Call back, in the language of the page, with the values `reached`, `left-message`, `no-answer` and `call-back`. */
  @Input() set outcomes(value: TelnyxCallSummaryNode['outcomes']) {
    this.element.outcomes = value;
  }

  /** `off`: no stars are asked for. Default `on`. */
  @Input() set rating(value: TelnyxCallSummaryNode['rating']) {
    this.element.rating = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallSummaryNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallSummaryNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxCallSummaryNode['client']) {
    this.element.client = value;
  }
}
