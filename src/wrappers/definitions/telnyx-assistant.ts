// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAssistantEndEvent,
  TelnyxAssistantFirstWordEvent,
  TelnyxAssistantHandoverEvent,
  TelnyxAssistantStartEvent,
  TelnyxAssistantToolEvent,
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
  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  assistant?: TelnyxAssistant['assistant'] | undefined;
  /** As `clientTools`, which comes first. Without effect on a given `assistant`. */
  tools?: TelnyxAssistant['tools'] | undefined;
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
  /** The assistant has answered: the conversation begins. */
  telnyxAssistantStart: TelnyxAssistantStartEvent;
  /** The assistant says its first word. */
  telnyxAssistantFirstWord: TelnyxAssistantFirstWordEvent;
  /** The assistant uses a function of the page, or has its answer. */
  telnyxAssistantTool: TelnyxAssistantToolEvent;
  /** A person has taken over. */
  telnyxAssistantHandover: TelnyxAssistantHandoverEvent;
  /** The conversation is over: why, and how long it was. */
  telnyxAssistantEnd: TelnyxAssistantEndEvent;
}

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
export const definition: ElementDefinition<TelnyxAssistant, TelnyxAssistantProps, TelnyxAssistantEvents> = {
  tag: 'telnyx-assistant',
  properties: {
    assistant: {},
    tools: { initial: {} },
  },
  events: [
    'telnyx-dial-request',
    'telnyx-message-request',
    'telnyx-mute-request',
    'telnyx-hangup-request',
    'telnyx-connect-request',
    'telnyx-resume-audio-request',
    'telnyx-assistant-start',
    'telnyx-assistant-first-word',
    'telnyx-assistant-tool',
    'telnyx-assistant-handover',
    'telnyx-assistant-end',
  ],
  methods: ['show', 'hide', 'registerClientTool'],
  isProvider: false,
};
