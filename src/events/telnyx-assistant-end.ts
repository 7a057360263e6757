import { TelnyxNotificationEvent } from './notification-event.js';

/** The conversation is over. */
export class TelnyxAssistantEndEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-assistant-end';
  readonly callId: string;
  /** `user`: it was ended here. `assistant`: it hung up. `person`: a person had taken over. `failed`: it never began, or was lost. */
  readonly reason: 'user' | 'assistant' | 'person' | 'failed';
  /** Milliseconds; 0 if it never began. */
  readonly durationMs: number;

  constructor({
    callId,
    reason,
    durationMs,
  }: {
    readonly callId: string;
    readonly reason: 'user' | 'assistant' | 'person' | 'failed';
    readonly durationMs: number;
  }) {
    super(TelnyxAssistantEndEvent.type);
    this.callId = callId;
    this.reason = reason;
    this.durationMs = durationMs;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-assistant-end': TelnyxAssistantEndEvent;
  }
}
