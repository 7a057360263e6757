/** Tells the page what happens in a conversation, in events that an analysis can count. */
import type { Assistant } from '../../client/assistant/index.js';
import {
  TelnyxAssistantEndEvent,
  TelnyxAssistantFirstWordEvent,
  TelnyxAssistantHandoverEvent,
  TelnyxAssistantStartEvent,
  TelnyxAssistantToolEvent,
} from '../../events/index.js';

/** @param channel How the user talks at this moment. Returns the functions that stop it. */
export const reportConversation = (
  assistant: Assistant,
  target: EventTarget,
  channel: () => 'voice' | 'text',
): readonly (() => void)[] => [
  assistant.on('start', ({ callId }) => {
    target.dispatchEvent(new TelnyxAssistantStartEvent({ callId, channel: channel() }));
  }),
  assistant.on('firstword', event => void target.dispatchEvent(new TelnyxAssistantFirstWordEvent(event))),
  assistant.on('tool', run => void target.dispatchEvent(new TelnyxAssistantToolEvent(run))),
  assistant.on('handover', event => void target.dispatchEvent(new TelnyxAssistantHandoverEvent(event))),
  assistant.on('end', event => void target.dispatchEvent(new TelnyxAssistantEndEvent(event))),
];
