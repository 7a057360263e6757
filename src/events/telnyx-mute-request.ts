import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants the own microphone off in a call, or on again. */
export class TelnyxMuteRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-mute-request';
  readonly callId: string;
  /** The requested value. */
  readonly muted: boolean;

  constructor(callId: string, muted: boolean) {
    super(TelnyxMuteRequestEvent.type);
    this.callId = callId;
    this.muted = muted;
  }

  override perform(client: TelnyxClient): void {
    const call = callById(client, this.callId);
    if (this.muted) call.muteAudio();
    else call.unmuteAudio();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-mute-request': TelnyxMuteRequestEvent;
  }
}
