// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-login/telnyx-login.js';
import type { TelnyxLogin as TelnyxLoginNode } from '../../elements/telnyx-login/telnyx-login.js';
import type { TelnyxLoginEvents } from '../../wrappers/definitions/telnyx-login.js';

/** Signs the phone in with a SIP user and password, or with a token, and out again. */
@Directive({
  selector: 'telnyx-login',
  host: {
    '(telnyx-login-request)': 'telnyxLoginRequest.emit($event)',
    '(telnyx-disconnect-request)': 'telnyxDisconnectRequest.emit($event)',
  },
})
export class TelnyxLogin {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxLoginNode>>(ElementRef).nativeElement;

  /** The user wants to sign in with `credentials`. Cancelable. */
  @Output() readonly telnyxLoginRequest = new EventEmitter<TelnyxLoginEvents['telnyxLoginRequest']>();

  /** The user wants to sign out. Cancelable. */
  @Output() readonly telnyxDisconnectRequest = new EventEmitter<TelnyxLoginEvents['telnyxDisconnectRequest']>();

  /** What to sign in with. The user changes it with a button. */
  @Input() set way(value: TelnyxLoginNode['way']) {
    this.element.way = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxLoginNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxLoginNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxLoginNode['client']) {
    this.element.client = value;
  }
}
