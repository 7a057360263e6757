// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxHangupRequestEvent,
  TelnyxHoldRequestEvent,
  TelnyxMuteRequestEvent,
  TelnyxPendingDigitsRequestEvent,
} from '../../events/index.js';
import '../../elements/telnyx-call-controls/telnyx-call-controls.js';
import type { TelnyxCallControls } from '../../elements/telnyx-call-controls/telnyx-call-controls.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-call-controls`. */
export interface TelnyxCallControlsProps {
  /** Which call. Default: the current one. */
  callId?: TelnyxCallControls['callId'] | undefined;
  /** Whether the keypad is open. */
  keypadOpen?: TelnyxCallControls['keypadOpen'] | undefined;
  /** `off`: nobody listens to the microphone while a call is muted, so that speech is not noticed then. Default `on`. */
  mutedHint?: TelnyxCallControls['mutedHint'] | undefined;
  /** Keys that the page presses the buttons for, as screen readers name them. */
  shortcuts?: TelnyxCallControls['shortcuts'] | undefined;
  /** A fourth toggle, More: the page opens `telnyx-call-actions` or the like on `telnyx-more-toggle`. */
  more?: TelnyxCallControls['more'] | undefined;
  /** Whether More is on; another call switches it off. */
  moreOpen?: TelnyxCallControls['moreOpen'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxCallControls['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxCallControls['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxCallControls['client'] | undefined;
}

/** Events of `telnyx-call-controls`, by their names in camel case. */
export interface TelnyxCallControlsEvents {
  /** The keypad was opened or closed, see `keypadOpen`. Does not bubble. */
  telnyxKeypadToggle: Event;
  /** With `more`: it was opened or closed, see `moreOpen`. Does not bubble. */
  telnyxMoreToggle: Event;
  /** The user wants to be `muted`, or heard again. Cancelable. */
  telnyxMuteRequest: TelnyxMuteRequestEvent;
  /** The user wants the call `held`, or back. Cancelable. */
  telnyxHoldRequest: TelnyxHoldRequestEvent;
  /** The user wants to end the call. Cancelable. */
  telnyxHangupRequest: TelnyxHangupRequestEvent;
  /** The user wants `digits` sent that waited. Cancelable. */
  telnyxPendingDigitsRequest: TelnyxPendingDigitsRequestEvent;
}

/** Mutes, holds and ends a call, and opens the keypad in place. */
export const definition: ElementDefinition<TelnyxCallControls, TelnyxCallControlsProps, TelnyxCallControlsEvents> = {
  tag: 'telnyx-call-controls',
  properties: {
    callId: { attribute: 'call-id' },
    keypadOpen: { attribute: 'keypad-open', initial: false },
    mutedHint: { attribute: 'muted-hint' },
    shortcuts: {},
    more: { attribute: 'more', initial: false },
    moreOpen: { attribute: 'more-open', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [
    'telnyx-keypad-toggle',
    'telnyx-more-toggle',
    'telnyx-mute-request',
    'telnyx-hold-request',
    'telnyx-hangup-request',
    'telnyx-pending-digits-request',
  ],
  methods: ['focus', 'focusMore', 'press'],
  isProvider: false,
};
