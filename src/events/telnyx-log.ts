import type { LogContext, LogLevel } from '../client/index.js';

/**
 * One line of the phone's log. It neither bubbles nor leaves a shadow root: the frames of a call are not for every
 * script on the page, only for one that listens on the element itself.
 */
export class TelnyxLogEvent extends Event {
  static readonly type = 'telnyx-log';
  readonly level: LogLevel;
  readonly message: string;
  readonly context: LogContext;

  constructor(level: LogLevel, message: string, context: LogContext) {
    super(TelnyxLogEvent.type);
    this.level = level;
    this.message = message;
    this.context = context;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-log': TelnyxLogEvent;
  }
}
