// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-call-history/telnyx-call-history.js';
import type { TelnyxCallHistory as TelnyxCallHistoryNode } from '../../elements/telnyx-call-history/telnyx-call-history.js';
import type { TelnyxCallHistoryEvents } from '../../wrappers/definitions/telnyx-call-history.js';

/** The calls of the user: how each went, when, and a button that calls again; with search, and missed calls alone. */
@Directive({
  selector: 'telnyx-call-history',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
  },
})
export class TelnyxCallHistory {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallHistoryNode>>(ElementRef).nativeElement;

  /** The user wants to call `destination` again. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxCallHistoryEvents['telnyxDialRequest']>();

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallHistoryNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallHistoryNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxCallHistoryNode['client']) {
    this.element.client = value;
  }
}
