import type { Call, CallQualityMetrics } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** The quality of a call, about once a second: with `quality-events`, or while something on the page shows it. */
export class TelnyxQualityEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-quality';
  readonly call: Call;
  readonly metrics: CallQualityMetrics;

  constructor(call: Call, metrics: CallQualityMetrics) {
    super(TelnyxQualityEvent.type);
    this.call = call;
    this.metrics = metrics;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-quality': TelnyxQualityEvent;
  }
}
