// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-microphone-help/telnyx-microphone-help.js';
import type { TelnyxMicrophoneHelp as TelnyxMicrophoneHelpNode } from '../../elements/telnyx-microphone-help/telnyx-microphone-help.js';
import type { TelnyxMicrophoneHelpEvents } from '../../wrappers/definitions/telnyx-microphone-help.js';

/** The way out once the microphone is blocked: the browser’s own button that asks again, or the steps in this browser. */
@Directive({
  selector: 'telnyx-microphone-help',
  host: {
    '(telnyx-microphone-request)': 'telnyxMicrophoneRequest.emit($event)',
  },
})
export class TelnyxMicrophoneHelp {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxMicrophoneHelpNode>>(ElementRef).nativeElement;

  /** The user wants to be asked for the microphone again. Cancelable. */
  @Output() readonly telnyxMicrophoneRequest = new EventEmitter<
    TelnyxMicrophoneHelpEvents['telnyxMicrophoneRequest']
  >();

  /** Something else than the phone found the microphone blocked, as a check before calls does: the help is shown all the same. */
  @Input() set blocked(value: TelnyxMicrophoneHelpNode['blocked']) {
    this.element.blocked = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxMicrophoneHelpNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxMicrophoneHelpNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxMicrophoneHelpNode['client']) {
    this.element.client = value;
  }
}
