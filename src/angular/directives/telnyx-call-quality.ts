// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, Input, inject } from '@angular/core';
import '../../elements/telnyx-call-quality/telnyx-call-quality.js';
import type { TelnyxCallQuality as TelnyxCallQualityNode } from '../../elements/telnyx-call-quality/telnyx-call-quality.js';

/** Says how well a call is heard: in bars, in words with advice when something is wrong, and in charts. */
@Directive({
  selector: 'telnyx-call-quality',
})
export class TelnyxCallQuality {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallQualityNode>>(ElementRef).nativeElement;

  /** Which call. Default: the current one. */
  @Input() set callId(value: TelnyxCallQualityNode['callId']) {
    this.element.callId = value;
  }

  /** The bars alone; a tooltip shows the score. */
  @Input() set compact(value: TelnyxCallQualityNode['compact']) {
    this.element.compact = value;
  }

  /** This element announces nothing to screen readers, as another one shows the same call. */
  @Input() set silent(value: TelnyxCallQualityNode['silent']) {
    this.element.silent = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallQualityNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallQualityNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxCallQualityNode['client']) {
    this.element.client = value;
  }
}
