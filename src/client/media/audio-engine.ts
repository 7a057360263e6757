import { DeviceList, type DeviceListParts } from './device-list.js';
import { Microphone, type MicrophoneParts } from './microphone.js';
import { Playback, type PlaybackParts } from './playback.js';
import { Tones } from './tones.js';

export interface AudioEngineParts {
  readonly list: DeviceListParts;
  readonly microphone: MicrophoneParts;
  readonly playback: PlaybackParts;
}

/**
 * What lists devices, opens the microphone and makes sound: one of each for all calls of a client. It is loaded with the code of
 * calls, or by the first thing that is asked of a device.
 */
export class AudioEngine {
  readonly list: DeviceList;
  readonly microphone: Microphone;
  readonly playback: Playback;
  readonly tones: Tones;

  constructor({ list, microphone, playback }: AudioEngineParts) {
    this.list = new DeviceList(list);
    this.microphone = new Microphone(microphone);
    this.playback = new Playback(playback);
    this.tones = new Tones(this.playback);
  }
}
