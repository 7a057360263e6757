import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user clicked to hear what the browser had blocked. */
export class TelnyxResumeAudioRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-resume-audio-request';
  constructor() {
    super(TelnyxResumeAudioRequestEvent.type);
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.resumeAudio();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-resume-audio-request': TelnyxResumeAudioRequestEvent;
  }
}
