// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-region-picker/telnyx-region-picker.js';
import type { TelnyxRegionPicker as TelnyxRegionPickerNode } from '../../elements/telnyx-region-picker/telnyx-region-picker.js';
import type { TelnyxRegionPickerEvents } from '../../wrappers/definitions/telnyx-region-picker.js';

/** Chooses where the phone connects, and says where it is connected. */
@Directive({
  selector: 'telnyx-region-picker',
  host: {
    '(telnyx-region-request)': 'telnyxRegionRequest.emit($event)',
  },
})
export class TelnyxRegionPicker {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxRegionPickerNode>>(ElementRef).nativeElement;

  /** The user chose `region`; `reconnect` if at once. Cancelable. */
  @Output() readonly telnyxRegionRequest = new EventEmitter<TelnyxRegionPickerEvents['telnyxRegionRequest']>();

  /** One field instead of a list. */
  @Input() set compact(value: TelnyxRegionPickerNode['compact']) {
    this.element.compact = value;
  }

  /** While the phone is connected nothing can be chosen, in place of an offer to reconnect. */
  @Input() set regionLock(value: TelnyxRegionPickerNode['regionLock']) {
    this.element.regionLock = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxRegionPickerNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxRegionPickerNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxRegionPickerNode['client']) {
    this.element.client = value;
  }
}
