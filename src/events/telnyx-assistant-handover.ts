import { TelnyxNotificationEvent } from './notification-event.js';

/** Somebody else has taken the conversation over: a person, as far as can be known. */
export class TelnyxAssistantHandoverEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-assistant-handover';
  readonly callId: string;
  /** May be empty, as the next. */
  readonly name: string;
  readonly number: string;

  constructor({ callId, name, number }: { readonly callId: string; readonly name: string; readonly number: string }) {
    super(TelnyxAssistantHandoverEvent.type);
    this.callId = callId;
    this.name = name;
    this.number = number;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-assistant-handover': TelnyxAssistantHandoverEvent;
  }
}
