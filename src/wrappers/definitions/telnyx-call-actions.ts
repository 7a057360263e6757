// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAttendedTransferRequestEvent,
  TelnyxAudioProcessingRequestEvent,
  TelnyxDeviceRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxMicrophoneRequestEvent,
  TelnyxTransferRequestEvent,
  TelnyxVolumeRequestEvent,
} from '../../events/index.js';
import '../../elements/telnyx-call-actions/telnyx-call-actions.js';
import type { TelnyxCallActions } from '../../elements/telnyx-call-actions/telnyx-call-actions.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-call-actions`. */
export interface TelnyxCallActionsProps {
  /** Which call. Default: the current one. */
  callId?: TelnyxCallActions['callId'] | undefined;
  /** What is shown. */
  panel?: TelnyxCallActions['panel'] | undefined;
  /** The menu has a button that closes it: the page listens to `telnyx-call-actions-close`. */
  closable?: TelnyxCallActions['closable'] | undefined;
  /** Keys that act on calls, which the menu lists. */
  shortcuts?: TelnyxCallActions['shortcuts'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxCallActions['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxCallActions['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxCallActions['client'] | undefined;
}

/** Events of `telnyx-call-actions`, by their names in camel case. */
export interface TelnyxCallActionsEvents {
  /** The user wants to call `destination` while this call waits. Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
  /** The user transfers the call to `destination`. Cancelable. */
  telnyxTransferRequest: TelnyxTransferRequestEvent;
  /** The user connects two calls with each other. Cancelable. */
  telnyxAttendedTransferRequest: TelnyxAttendedTransferRequestEvent;
  /** The user chose a device for `kind`. Cancelable. */
  telnyxDeviceRequest: TelnyxDeviceRequestEvent;
  /** The user wants to be asked for the microphone. Cancelable. */
  telnyxMicrophoneRequest: TelnyxMicrophoneRequestEvent;
  /** The user changed what is done to the microphone's sound. Cancelable. */
  telnyxAudioProcessingRequest: TelnyxAudioProcessingRequestEvent;
  /** The user wants remote parties louder or quieter. Cancelable. */
  telnyxVolumeRequest: TelnyxVolumeRequestEvent;
  /** With `closable`: the user is done. Does not bubble. */
  telnyxCallActionsClose: Event;
}

/** What else can be done in a call: add a call, transfer it, connect two calls, choose devices, see its quality. */
export const definition: ElementDefinition<TelnyxCallActions, TelnyxCallActionsProps, TelnyxCallActionsEvents> = {
  tag: 'telnyx-call-actions',
  properties: {
    callId: { attribute: 'call-id' },
    panel: { attribute: 'panel', initial: 'menu' },
    closable: { attribute: 'closable', initial: false },
    shortcuts: {},
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [
    'telnyx-dial-request',
    'telnyx-transfer-request',
    'telnyx-attended-transfer-request',
    'telnyx-device-request',
    'telnyx-microphone-request',
    'telnyx-audio-processing-request',
    'telnyx-volume-request',
    'telnyx-call-actions-close',
  ],
  methods: ['focus'],
  isProvider: false,
};
