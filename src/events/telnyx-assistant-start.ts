import { TelnyxNotificationEvent } from './notification-event.js';

/** The AI assistant has answered: the conversation begins. */
export class TelnyxAssistantStartEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-assistant-start';
  readonly callId: string;
  /** How the user talks with it at first. */
  readonly channel: 'voice' | 'text';

  constructor({ callId, channel }: { readonly callId: string; readonly channel: 'voice' | 'text' }) {
    super(TelnyxAssistantStartEvent.type);
    this.callId = callId;
    this.channel = channel;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-assistant-start': TelnyxAssistantStartEvent;
  }
}
