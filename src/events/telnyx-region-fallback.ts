import { TelnyxNotificationEvent } from './notification-event.js';

/** The chosen region did not answer; this connection uses the nearest one. */
export class TelnyxRegionFallbackEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-region-fallback';
  /** The one that did not answer. */
  readonly region: string;

  constructor(region: string) {
    super(TelnyxRegionFallbackEvent.type);
    this.region = region;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-region-fallback': TelnyxRegionFallbackEvent;
  }
}
