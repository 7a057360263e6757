// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-contacts/telnyx-contacts.js';
import type { TelnyxContacts as TelnyxContactsNode } from '../../elements/telnyx-contacts/telnyx-contacts.js';
import type { TelnyxContactsEvents } from '../../wrappers/definitions/telnyx-contacts.js';

/** People and their numbers: to search, to call, and to be known by name when they call. */
@Directive({
  selector: 'telnyx-contacts',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
  },
})
export class TelnyxContacts {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxContactsNode>>(ElementRef).nativeElement;

  /** The user wants to call `destination`. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxContactsEvents['telnyxDialRequest']>();

  /** People: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. */
  @Input() set contacts(value: TelnyxContactsNode['contacts']) {
    this.element.contacts = value;
  }

  /** Address of such a list as JSON, at your own server. */
  @Input() set src(value: TelnyxContactsNode['src']) {
    this.element.src = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxContactsNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxContactsNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxContactsNode['client']) {
    this.element.client = value;
  }
}
