// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-call-list/telnyx-call-list.js';
import type { TelnyxCallList as TelnyxCallListNode } from '../../elements/telnyx-call-list/telnyx-call-list.js';
import type { TelnyxCallListEvents } from '../../wrappers/definitions/telnyx-call-list.js';

/** Lists all calls with the actions of each: hold, swap, transfer, answer, end. */
@Directive({
  selector: 'telnyx-call-list',
  host: {
    '(telnyx-swap-request)': 'telnyxSwapRequest.emit($event)',
    '(telnyx-hold-request)': 'telnyxHoldRequest.emit($event)',
    '(telnyx-transfer-request)': 'telnyxTransferRequest.emit($event)',
    '(telnyx-attended-transfer-request)': 'telnyxAttendedTransferRequest.emit($event)',
    '(telnyx-answer-request)': 'telnyxAnswerRequest.emit($event)',
    '(telnyx-hold-and-answer-request)': 'telnyxHoldAndAnswerRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
  },
})
export class TelnyxCallList {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallListNode>>(ElementRef).nativeElement;

  /** The user wants to talk in this call; the other one waits. Cancelable. */
  @Output() readonly telnyxSwapRequest = new EventEmitter<TelnyxCallListEvents['telnyxSwapRequest']>();

  /** The user wants a call on hold, or back. Cancelable. */
  @Output() readonly telnyxHoldRequest = new EventEmitter<TelnyxCallListEvents['telnyxHoldRequest']>();

  /** The user transfers a call to `destination`. Cancelable. */
  @Output() readonly telnyxTransferRequest = new EventEmitter<TelnyxCallListEvents['telnyxTransferRequest']>();

  /** The user connects two calls with each other. Cancelable. */
  @Output() readonly telnyxAttendedTransferRequest = new EventEmitter<
    TelnyxCallListEvents['telnyxAttendedTransferRequest']
  >();

  /** The user wants to take a call. Cancelable. */
  @Output() readonly telnyxAnswerRequest = new EventEmitter<TelnyxCallListEvents['telnyxAnswerRequest']>();

  /** The user takes a call while the other one waits. Cancelable. */
  @Output() readonly telnyxHoldAndAnswerRequest = new EventEmitter<
    TelnyxCallListEvents['telnyxHoldAndAnswerRequest']
  >();

  /** The user ends or declines a call. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxCallListEvents['telnyxHangupRequest']>();

  /** Id of the call whose form for a transfer is open. */
  @Input() set transferOf(value: TelnyxCallListNode['transferOf']) {
    this.element.transferOf = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallListNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallListNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxCallListNode['client']) {
    this.element.client = value;
  }
}
