import type { AudioProcessing, TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user changes what the browser does to the microphone's sound. What is left out stays. Kept over page loads. */
export class TelnyxAudioProcessingRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-audio-processing-request';
  readonly processing: Partial<AudioProcessing>;

  constructor(processing: Partial<AudioProcessing>) {
    super(TelnyxAudioProcessingRequestEvent.type);
    this.processing = processing;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.devices.setProcessing(this.processing);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-audio-processing-request': TelnyxAudioProcessingRequestEvent;
  }
}
