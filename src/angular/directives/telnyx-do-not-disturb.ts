// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import type { TelnyxDoNotDisturb as TelnyxDoNotDisturbNode } from '../../elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import type { TelnyxDoNotDisturbEvents } from '../../wrappers/definitions/telnyx-do-not-disturb.js';

/** Switches do not disturb: calls that come in are declined as busy, without a ring. */
@Directive({
  selector: 'telnyx-do-not-disturb',
  host: {
    '(telnyx-do-not-disturb-request)': 'telnyxDoNotDisturbRequest.emit($event)',
  },
})
export class TelnyxDoNotDisturb {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxDoNotDisturbNode>>(ElementRef).nativeElement;

  /** The user wants calls not to ring, or to ring again. Cancelable. */
  @Output() readonly telnyxDoNotDisturbRequest = new EventEmitter<
    TelnyxDoNotDisturbEvents['telnyxDoNotDisturbRequest']
  >();

  /** The icon alone. */
  @Input() set compact(value: TelnyxDoNotDisturbNode['compact']) {
    this.element.compact = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxDoNotDisturbNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxDoNotDisturbNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxDoNotDisturbNode['client']) {
    this.element.client = value;
  }
}
