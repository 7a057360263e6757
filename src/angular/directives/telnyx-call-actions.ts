// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-call-actions/telnyx-call-actions.js';
import type { TelnyxCallActions as TelnyxCallActionsNode } from '../../elements/telnyx-call-actions/telnyx-call-actions.js';
import type { TelnyxCallActionsEvents } from '../../wrappers/definitions/telnyx-call-actions.js';

/** What else can be done in a call: add a call, transfer it, connect two calls, choose devices, see its quality. */
@Directive({
  selector: 'telnyx-call-actions',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-transfer-request)': 'telnyxTransferRequest.emit($event)',
    '(telnyx-attended-transfer-request)': 'telnyxAttendedTransferRequest.emit($event)',
    '(telnyx-device-request)': 'telnyxDeviceRequest.emit($event)',
    '(telnyx-microphone-request)': 'telnyxMicrophoneRequest.emit($event)',
    '(telnyx-audio-processing-request)': 'telnyxAudioProcessingRequest.emit($event)',
    '(telnyx-volume-request)': 'telnyxVolumeRequest.emit($event)',
    '(telnyx-call-actions-close)': 'telnyxCallActionsClose.emit($event)',
  },
})
export class TelnyxCallActions {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallActionsNode>>(ElementRef).nativeElement;

  /** The user wants to call `destination` while this call waits. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxCallActionsEvents['telnyxDialRequest']>();

  /** The user transfers the call to `destination`. Cancelable. */
  @Output() readonly telnyxTransferRequest = new EventEmitter<TelnyxCallActionsEvents['telnyxTransferRequest']>();

  /** The user connects two calls with each other. Cancelable. */
  @Output() readonly telnyxAttendedTransferRequest = new EventEmitter<
    TelnyxCallActionsEvents['telnyxAttendedTransferRequest']
  >();

  /** The user chose a device for `kind`. Cancelable. */
  @Output() readonly telnyxDeviceRequest = new EventEmitter<TelnyxCallActionsEvents['telnyxDeviceRequest']>();

  /** The user wants to be asked for the microphone. Cancelable. */
  @Output() readonly telnyxMicrophoneRequest = new EventEmitter<TelnyxCallActionsEvents['telnyxMicrophoneRequest']>();

  /** The user changed what is done to the microphone's sound. Cancelable. */
  @Output() readonly telnyxAudioProcessingRequest = new EventEmitter<
    TelnyxCallActionsEvents['telnyxAudioProcessingRequest']
  >();

  /** The user wants remote parties louder or quieter. Cancelable. */
  @Output() readonly telnyxVolumeRequest = new EventEmitter<TelnyxCallActionsEvents['telnyxVolumeRequest']>();

  /** With `closable`: the user is done. Does not bubble. */
  @Output() readonly telnyxCallActionsClose = new EventEmitter<TelnyxCallActionsEvents['telnyxCallActionsClose']>();

  /** Which call. Default: the current one. */
  @Input() set callId(value: TelnyxCallActionsNode['callId']) {
    this.element.callId = value;
  }

  /** What is shown. */
  @Input() set panel(value: TelnyxCallActionsNode['panel']) {
    this.element.panel = value;
  }

  /** The menu has a button that closes it: the page listens to `telnyx-call-actions-close`. */
  @Input() set closable(value: TelnyxCallActionsNode['closable']) {
    this.element.closable = value;
  }

  /** Keys that act on calls, which the menu lists. */
  @Input() set shortcuts(value: TelnyxCallActionsNode['shortcuts']) {
    this.element.shortcuts = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallActionsNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallActionsNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxCallActionsNode['client']) {
    this.element.client = value;
  }
}
