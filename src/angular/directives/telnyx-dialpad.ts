// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialpad as TelnyxDialpadNode } from '../../elements/telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialpadEvents } from '../../wrappers/definitions/telnyx-dialpad.js';

/** Enters a number and calls it; in a call, sends its keys to the other side as tones (DTMF). */
@Directive({
  selector: 'telnyx-dialpad',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-dtmf-request)': 'telnyxDtmfRequest.emit($event)',
    '(telnyx-country-change)': 'telnyxCountryChange.emit($event)',
  },
})
export class TelnyxDialpad {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxDialpadNode>>(ElementRef).nativeElement;

  /** The user wants to call `destination` (`number` in E.164). Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxDialpadEvents['telnyxDialRequest']>();

  /** The user sends `digits` into a call. Cancelable. */
  @Output() readonly telnyxDtmfRequest = new EventEmitter<TelnyxDialpadEvents['telnyxDtmfRequest']>();

  /** The user chose another `country` in the list. */
  @Output() readonly telnyxCountryChange = new EventEmitter<TelnyxDialpadEvents['telnyxCountryChange']>();

  /** The text in the field, which Call reads; a `tel:` link becomes its number and waits for Call. */
  @Input() set value(value: TelnyxDialpadNode['value']) {
    this.element.value = value;
  }

  /** What the keys do. `auto`: tones while the current call takes them, else the number. */
  @Input() set mode(value: TelnyxDialpadNode['mode']) {
    this.element.mode = value;
  }

  /** What Call brings back when the field is empty. Default: the last number that was called while this was here. */
  @Input() set redial(value: TelnyxDialpadNode['redial']) {
    this.element.redial = value;
  }

  /** Whose numbers are typed, as ISO 3166 code, e.g. `GB`. Default: that of the phone. */
  @Input() set country(value: TelnyxDialpadNode['country']) {
    this.element.country = value;
  }

  /** A button in the field says whose numbers are typed, and opens a list of countries. What the user chooses is kept, and wins over `country`. */
  @Input() set countryPicker(value: TelnyxDialpadNode['countryPicker']) {
    this.element.countryPicker = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxDialpadNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxDialpadNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxDialpadNode['client']) {
    this.element.client = value;
  }
}
