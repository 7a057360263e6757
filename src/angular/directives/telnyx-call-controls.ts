// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-call-controls/telnyx-call-controls.js';
import type { TelnyxCallControls as TelnyxCallControlsNode } from '../../elements/telnyx-call-controls/telnyx-call-controls.js';
import type { TelnyxCallControlsEvents } from '../../wrappers/definitions/telnyx-call-controls.js';

/** Mutes, holds and ends a call, and opens the keypad in place. */
@Directive({
  selector: 'telnyx-call-controls',
  host: {
    '(telnyx-keypad-toggle)': 'telnyxKeypadToggle.emit($event)',
    '(telnyx-more-toggle)': 'telnyxMoreToggle.emit($event)',
    '(telnyx-mute-request)': 'telnyxMuteRequest.emit($event)',
    '(telnyx-hold-request)': 'telnyxHoldRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-pending-digits-request)': 'telnyxPendingDigitsRequest.emit($event)',
  },
})
export class TelnyxCallControls {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallControlsNode>>(ElementRef).nativeElement;

  /** The keypad was opened or closed, see `keypadOpen`. Does not bubble. */
  @Output() readonly telnyxKeypadToggle = new EventEmitter<TelnyxCallControlsEvents['telnyxKeypadToggle']>();

  /** With `more`: it was opened or closed, see `moreOpen`. Does not bubble. */
  @Output() readonly telnyxMoreToggle = new EventEmitter<TelnyxCallControlsEvents['telnyxMoreToggle']>();

  /** The user wants to be `muted`, or heard again. Cancelable. */
  @Output() readonly telnyxMuteRequest = new EventEmitter<TelnyxCallControlsEvents['telnyxMuteRequest']>();

  /** The user wants the call `held`, or back. Cancelable. */
  @Output() readonly telnyxHoldRequest = new EventEmitter<TelnyxCallControlsEvents['telnyxHoldRequest']>();

  /** The user wants to end the call. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxCallControlsEvents['telnyxHangupRequest']>();

  /** The user wants `digits` sent that waited. Cancelable. */
  @Output() readonly telnyxPendingDigitsRequest = new EventEmitter<
    TelnyxCallControlsEvents['telnyxPendingDigitsRequest']
  >();

  /** Which call. Default: the current one. */
  @Input() set callId(value: TelnyxCallControlsNode['callId']) {
    this.element.callId = value;
  }

  /** Whether the keypad is open. */
  @Input() set keypadOpen(value: TelnyxCallControlsNode['keypadOpen']) {
    this.element.keypadOpen = value;
  }

  /** `off`: nobody listens to the microphone while a call is muted, so that speech is not noticed then. Default `on`. */
  @Input() set mutedHint(value: TelnyxCallControlsNode['mutedHint']) {
    this.element.mutedHint = value;
  }

  /** Keys that the page presses the buttons for, as screen readers name them. */
  @Input() set shortcuts(value: TelnyxCallControlsNode['shortcuts']) {
    this.element.shortcuts = value;
  }

  /** A fourth toggle, More: the page opens `telnyx-call-actions` or the like on `telnyx-more-toggle`. */
  @Input() set more(value: TelnyxCallControlsNode['more']) {
    this.element.more = value;
  }

  /** Whether More is on; another call switches it off. */
  @Input() set moreOpen(value: TelnyxCallControlsNode['moreOpen']) {
    this.element.moreOpen = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallControlsNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallControlsNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxCallControlsNode['client']) {
    this.element.client = value;
  }
}
