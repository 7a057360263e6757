// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAudioProcessingRequestEvent,
  TelnyxDeviceRequestEvent,
  TelnyxMicrophoneRequestEvent,
  TelnyxVolumeRequestEvent,
} from '../../events/index.js';
import '../../elements/telnyx-device-picker/telnyx-device-picker.js';
import type { TelnyxDevicePicker } from '../../elements/telnyx-device-picker/telnyx-device-picker.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-device-picker`. */
export interface TelnyxDevicePickerProps {
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxDevicePicker['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxDevicePicker['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxDevicePicker['client'] | undefined;
}

/** Events of `telnyx-device-picker`, by their names in camel case. */
export interface TelnyxDevicePickerEvents {
  /** The user chose a device for `kind`. Cancelable. */
  telnyxDeviceRequest: TelnyxDeviceRequestEvent;
  /** The user changed what is done to the microphone's sound. Cancelable. */
  telnyxAudioProcessingRequest: TelnyxAudioProcessingRequestEvent;
  /** The user wants to be asked for the microphone. Cancelable. */
  telnyxMicrophoneRequest: TelnyxMicrophoneRequestEvent;
  /** The user wants remote parties louder or quieter. Cancelable. */
  telnyxVolumeRequest: TelnyxVolumeRequestEvent;
}

/** Chooses the microphone, the speaker and where it rings, and lets the user test them. */
export const definition: ElementDefinition<TelnyxDevicePicker, TelnyxDevicePickerProps, TelnyxDevicePickerEvents> = {
  tag: 'telnyx-device-picker',
  properties: {
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [
    'telnyx-device-request',
    'telnyx-audio-processing-request',
    'telnyx-microphone-request',
    'telnyx-volume-request',
  ],
  methods: [],
  isProvider: false,
};
