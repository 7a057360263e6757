/** The sound of a conversation: by voice, or in writing, with the microphone closed and the assistant silent. */
import type { Call, ClientState, DialOptions } from '../../client/index.js';
import type { Channel } from './channel.js';

/** One call with an assistant, whose user may change from writing to speaking and back. */
export class ConversationSound {
  channel: Channel = 'voice';
  #player: HTMLAudioElement | undefined;
  #silence: AudioContext | undefined;
  #microphone: MediaStream | undefined;

  /** The options of a call that begins in a channel. */
  options(channel: Channel, { devices }: ClientState): DialOptions {
    this.end();
    this.channel = channel;
    const player = (this.#player = new Audio());
    player.muted = channel === 'text';
    void (player as Partial<HTMLAudioElement>).setSinkId?.(devices.speakerId ?? '').catch(() => {}); // the default will do
    if (channel === 'voice') return { playback: player };
    this.#silence = new AudioContext();
    return { playback: player, stream: this.#silence.createMediaStreamDestination().stream };
  }

  /** Goes on in the other channel. Rejects if there is no microphone; then nothing changes. */
  async change(channel: Channel, call: Call, { devices }: ClientState): Promise<void> {
    if (channel === 'voice' && this.#silence && !this.#microphone) {
      const { microphoneId } = devices;
      const audio = microphoneId ? { deviceId: { ideal: microphoneId } } : true;
      this.#microphone = await navigator.mediaDevices.getUserMedia({ audio });
      await call.replaceTrack(this.#microphone.getAudioTracks()[0] ?? null);
    }
    if (channel === 'text' && this.#microphone) {
      await call.replaceTrack(null);
      this.#stopMicrophone();
    }
    if (channel === 'text') call.muteAudio();
    else call.unmuteAudio();
    if (this.#player) this.#player.muted = channel === 'text';
    this.channel = channel;
  }

  /** The call is over: nothing stays open. */
  end(): void {
    this.#stopMicrophone();
    void this.#silence?.close().catch(() => {});
    this.#silence = undefined;
  }

  #stopMicrophone(): void {
    this.#microphone?.getTracks().forEach(track => track.stop());
    this.#microphone = undefined;
  }
}
