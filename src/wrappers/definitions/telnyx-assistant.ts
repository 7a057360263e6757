// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxConnectRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxMessageRequestEvent,
  TelnyxMuteRequestEvent,
  TelnyxResumeAudioRequestEvent,
} from '../../events/index.js';
import '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { TelnyxAssistant } from '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-assistant`. */
export interface TelnyxAssistantProps {
  /** The number of the assistant to call. Default: the assistant of `anonymous-target`. */
  destination?: TelnyxAssistant['destination'] | undefined;
  /** What the assistant says is not announced to screen readers. */
  silent?: TelnyxAssistant['silent'] | undefined;
  /** Hosts whose pictures are shown at once, such as `cdn.example.com *.example.org`; others need a click. */
  pictureHosts?: TelnyxAssistant['pictureHosts'] | undefined;
  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  assistant?: TelnyxAssistant['assistant'] | undefined;
  /** Functions of the page that the assistant may call, by the names that it knows. Without effect on a given `assistant`. */
  tools?: TelnyxAssistant['tools'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxAssistant['for'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxAssistant['client'] | undefined;
}

/** Events of `telnyx-assistant`, by their names in camel case. */
export interface TelnyxAssistantEvents {
  /** The user wants to talk to the assistant. Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
  /** The user writes to the assistant. Cancelable. */
  telnyxMessageRequest: TelnyxMessageRequestEvent;
  /** The user wants to be `muted`, or heard again. Cancelable. */
  telnyxMuteRequest: TelnyxMuteRequestEvent;
  /** The user wants to end the call. Cancelable. */
  telnyxHangupRequest: TelnyxHangupRequestEvent;
  /** The user wants the phone to connect. Cancelable. */
  telnyxConnectRequest: TelnyxConnectRequestEvent;
  /** The user wants to hear the assistant. Cancelable. */
  telnyxResumeAudioRequest: TelnyxResumeAudioRequestEvent;
}

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
export const definition: ElementDefinition<TelnyxAssistant, TelnyxAssistantProps, TelnyxAssistantEvents> = {
  tag: 'telnyx-assistant',
  properties: {
    destination: { attribute: 'destination', initial: '' },
    silent: { attribute: 'silent', initial: false },
    pictureHosts: { attribute: 'picture-hosts', initial: '' },
    assistant: {},
    tools: { initial: {} },
    for: { attribute: 'for' },
    client: {},
  },
  events: [
    'telnyx-dial-request',
    'telnyx-message-request',
    'telnyx-mute-request',
    'telnyx-hangup-request',
    'telnyx-connect-request',
    'telnyx-resume-audio-request',
  ],
  methods: [],
  isProvider: false,
};
