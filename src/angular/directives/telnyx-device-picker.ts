// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-device-picker/telnyx-device-picker.js';
import type { TelnyxDevicePicker as TelnyxDevicePickerNode } from '../../elements/telnyx-device-picker/telnyx-device-picker.js';
import type { TelnyxDevicePickerEvents } from '../../wrappers/definitions/telnyx-device-picker.js';

/** Chooses the microphone, the speaker and where it rings, and lets the user test them. */
@Directive({
  selector: 'telnyx-device-picker',
  host: {
    '(telnyx-device-request)': 'telnyxDeviceRequest.emit($event)',
    '(telnyx-audio-processing-request)': 'telnyxAudioProcessingRequest.emit($event)',
    '(telnyx-microphone-request)': 'telnyxMicrophoneRequest.emit($event)',
    '(telnyx-volume-request)': 'telnyxVolumeRequest.emit($event)',
  },
})
export class TelnyxDevicePicker {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxDevicePickerNode>>(ElementRef).nativeElement;

  /** The user chose a device for `kind`. Cancelable. */
  @Output() readonly telnyxDeviceRequest = new EventEmitter<TelnyxDevicePickerEvents['telnyxDeviceRequest']>();

  /** The user changed what is done to the microphone's sound. Cancelable. */
  @Output() readonly telnyxAudioProcessingRequest = new EventEmitter<
    TelnyxDevicePickerEvents['telnyxAudioProcessingRequest']
  >();

  /** The user wants to be asked for the microphone. Cancelable. */
  @Output() readonly telnyxMicrophoneRequest = new EventEmitter<TelnyxDevicePickerEvents['telnyxMicrophoneRequest']>();

  /** The user wants remote parties louder or quieter. Cancelable. */
  @Output() readonly telnyxVolumeRequest = new EventEmitter<TelnyxDevicePickerEvents['telnyxVolumeRequest']>();

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxDevicePickerNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxDevicePickerNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxDevicePickerNode['client']) {
    this.element.client = value;
  }
}
