/** Another microphone for one call, in place of the client's. It is opened here, and closed here. */
import type { Call } from '../client/index.js';

export class CallMicrophone {
  readonly #call: Call;
  #track: MediaStreamTrack | null = null;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Sends this microphone from now on. Rejects if it does not open, or nothing is sent; then all is as before. */
  async use(deviceId: string, audio: boolean | MediaTrackConstraints): Promise<void> {
    const wanted = { ...(typeof audio === 'object' && audio), deviceId: { exact: deviceId } };
    const stream = await navigator.mediaDevices.getUserMedia({ audio: wanted });
    const [track = null] = stream.getAudioTracks();
    try {
      await this.#call.replaceTrack(track);
    } catch (error) {
      track?.stop();
      throw error;
    }
    this.#track?.stop();
    this.#track = track;
    if (this.#call.state === 'done') track?.stop(); // the call ended meanwhile
  }

  close(): void {
    this.#track?.stop();
  }
}
