// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, Input, inject } from '@angular/core';
import '../../elements/telnyx-call-status/telnyx-call-status.js';
import type { TelnyxCallStatus as TelnyxCallStatusNode } from '../../elements/telnyx-call-status/telnyx-call-status.js';

/** Shows the status of a call: its state in words, how long it has lasted, and why it ended. */
@Directive({
  selector: 'telnyx-call-status',
})
export class TelnyxCallStatus {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallStatusNode>>(ElementRef).nativeElement;

  /** Which call. Default: the current one, else the one that ended last. */
  @Input() set callId(value: TelnyxCallStatusNode['callId']) {
    this.element.callId = value;
  }

  /** This element announces nothing to screen readers, as another one shows the same call. */
  @Input() set silent(value: TelnyxCallStatusNode['silent']) {
    this.element.silent = value;
  }

  /** Bars in place of the dot while people talk; it has the call measured, and screen readers get advice. */
  @Input() set quality(value: TelnyxCallStatusNode['quality']) {
    this.element.quality = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallStatusNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallStatusNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxCallStatusNode['client']) {
    this.element.client = value;
  }
}
