// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxMicrophoneRequestEvent } from '../../events/index.js';
import '../../elements/telnyx-microphone-help/telnyx-microphone-help.js';
import type { TelnyxMicrophoneHelp } from '../../elements/telnyx-microphone-help/telnyx-microphone-help.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-microphone-help`. */
export interface TelnyxMicrophoneHelpProps {
  /** Something else than the phone found the microphone blocked, as a check before calls does: the help is shown all the same. */
  blocked?: TelnyxMicrophoneHelp['blocked'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxMicrophoneHelp['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxMicrophoneHelp['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxMicrophoneHelp['client'] | undefined;
}

/** Events of `telnyx-microphone-help`, by their names in camel case. */
export interface TelnyxMicrophoneHelpEvents {
  /** The user wants to be asked for the microphone again. Cancelable. */
  telnyxMicrophoneRequest: TelnyxMicrophoneRequestEvent;
}

/** The way out once the microphone is blocked: the browser’s own button that asks again, or the steps in this browser. */
export const definition: ElementDefinition<
  TelnyxMicrophoneHelp,
  TelnyxMicrophoneHelpProps,
  TelnyxMicrophoneHelpEvents
> = {
  tag: 'telnyx-microphone-help',
  properties: {
    blocked: { attribute: 'blocked', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-microphone-request'],
  methods: [],
  isProvider: false,
};
