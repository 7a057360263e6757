// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-incoming-call/telnyx-incoming-call.js';
import type { TelnyxIncomingCall as TelnyxIncomingCallNode } from '../../elements/telnyx-incoming-call/telnyx-incoming-call.js';
import type { TelnyxIncomingCallEvents } from '../../wrappers/definitions/telnyx-incoming-call.js';

/** Shows who is calling, to answer or to decline. */
@Directive({
  selector: 'telnyx-incoming-call',
  host: {
    '(telnyx-answer-request)': 'telnyxAnswerRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-hold-and-answer-request)': 'telnyxHoldAndAnswerRequest.emit($event)',
    '(telnyx-end-and-answer-request)': 'telnyxEndAndAnswerRequest.emit($event)',
    '(telnyx-silence-request)': 'telnyxSilenceRequest.emit($event)',
  },
})
export class TelnyxIncomingCall {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxIncomingCallNode>>(ElementRef).nativeElement;

  /** The user wants to take the call. Cancelable. */
  @Output() readonly telnyxAnswerRequest = new EventEmitter<TelnyxIncomingCallEvents['telnyxAnswerRequest']>();

  /** The user declines the call, with a `reason` if one was chosen. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxIncomingCallEvents['telnyxHangupRequest']>();

  /** The user takes the call while the other one waits. Cancelable. */
  @Output() readonly telnyxHoldAndAnswerRequest = new EventEmitter<
    TelnyxIncomingCallEvents['telnyxHoldAndAnswerRequest']
  >();

  /** The user ends all other calls and takes this one. Cancelable. */
  @Output() readonly telnyxEndAndAnswerRequest = new EventEmitter<
    TelnyxIncomingCallEvents['telnyxEndAndAnswerRequest']
  >();

  /** The user wants a call to ring without a sound. Cancelable. */
  @Output() readonly telnyxSilenceRequest = new EventEmitter<TelnyxIncomingCallEvents['telnyxSilenceRequest']>();

  /** Which call. Default: the one that has been waiting longest. */
  @Input() set callId(value: TelnyxIncomingCallNode['callId']) {
    this.element.callId = value;
  }

  /** Keys that the page presses the buttons for, as screen readers name them. */
  @Input() set shortcuts(value: TelnyxIncomingCallNode['shortcuts']) {
    this.element.shortcuts = value;
  }

  /** This element announces nothing to screen readers, as the page does so itself. */
  @Input() set silent(value: TelnyxIncomingCallNode['silent']) {
    this.element.silent = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxIncomingCallNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxIncomingCallNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxIncomingCallNode['client']) {
    this.element.client = value;
  }
}
