import { TelnyxNotificationEvent } from './notification-event.js';

/** The AI assistant says its first word. */
export class TelnyxAssistantFirstWordEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-assistant-first-word';
  readonly callId: string;
  /** Milliseconds since it answered. */
  readonly latencyMs: number;

  constructor({ callId, latencyMs }: { readonly callId: string; readonly latencyMs: number }) {
    super(TelnyxAssistantFirstWordEvent.type);
    this.callId = callId;
    this.latencyMs = latencyMs;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-assistant-first-word': TelnyxAssistantFirstWordEvent;
  }
}
