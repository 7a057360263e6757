import { TelnyxNotificationEvent } from './notification-event.js';

/** The AI assistant uses a function of the page: once when it begins, once when it has ended. */
export class TelnyxAssistantToolEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-assistant-tool';
  /** The assistant's id of this use. */
  readonly id: string;
  readonly name: string;
  readonly state: 'running' | 'done' | 'failed';
  /** The answer that the assistant gets; '' while it runs. */
  readonly output: string;
  /** How long it took, in milliseconds; null while it runs. */
  readonly durationMs: number | null;

  constructor(run: {
    readonly id: string;
    readonly name: string;
    readonly state: 'running' | 'done' | 'failed';
    readonly output: string;
    readonly durationMs: number | null;
  }) {
    super(TelnyxAssistantToolEvent.type);
    this.id = run.id;
    this.name = run.name;
    this.state = run.state;
    this.output = run.output;
    this.durationMs = run.durationMs;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-assistant-tool': TelnyxAssistantToolEvent;
  }
}
