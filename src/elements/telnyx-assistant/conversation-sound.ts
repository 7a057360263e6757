/** The sound of a conversation: by voice, or in writing, with the microphone closed and the assistant silent. */
import { errorCodes, TelnyxError, type Call, type ClientState, type DialOptions } from '../../client/index.js';
import type { Channel } from './channel.js';

const codes: Readonly<Record<string, 42001 | 42002>> = {
  NotAllowedError: errorCodes.MICROPHONE_DENIED,
  NotFoundError: errorCodes.MICROPHONE_NOT_FOUND,
};

const microphoneError = (cause: unknown): TelnyxError =>
  new TelnyxError((cause instanceof Error && codes[cause.name]) || errorCodes.MICROPHONE_FAILED, '', { cause });

/** One call with an assistant, whose user may change from writing to speaking and back. */
export class ConversationSound {
  channel: Channel = 'voice';
  /** Why the user could not go on by voice; null once it is tried again. */
  error: TelnyxError | null = null;
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

  /** Goes on in the other channel. Rejects with 42001, 42002 or 42003 if there is no microphone; then nothing changes. */
  async change(channel: Channel, call: Call, { devices }: ClientState): Promise<void> {
    this.error = null;
    if (channel === 'voice' && this.#silence && !this.#microphone) {
      const { microphoneId } = devices;
      const audio = microphoneId ? { deviceId: { ideal: microphoneId } } : true;
      this.#microphone = await navigator.mediaDevices.getUserMedia({ audio }).catch((cause: unknown) => {
        throw (this.error = microphoneError(cause));
      });
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
    this.error = null;
    this.#stopMicrophone();
    void this.#silence?.close().catch(() => {});
    this.#silence = undefined;
  }

  #stopMicrophone(): void {
    this.#microphone?.getTracks().forEach(track => track.stop());
    this.#microphone = undefined;
  }
}
