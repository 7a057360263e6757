import type { AudioProcessing } from './audio-devices.js';

export interface AudioProcessorOptions {
  /** Aborted when the track is not needed any more: close what you opened. The track that you gave is stopped for you. */
  readonly signal: AbortSignal;
}

/**
 * Gets a track of audio and gives one in its place: suppresses noise, amplifies, translates. It is called for each microphone
 * that is opened, or for each track of a remote party, and has three seconds.
 */
export interface AudioProcessor {
  (track: MediaStreamTrack, options: AudioProcessorOptions): MediaStreamTrack | Promise<MediaStreamTrack>;
  /**
   * What the browser does to a microphone that this does in its place: it is asked off while this runs, as both on top of each
   * other garble the voice, and the user's switch for it switches this.
   */
  readonly replaces?: readonly (keyof AudioProcessing)[];
}

/** What stands between the microphone and the calls (`input`), and between remote parties and the speaker (`output`). */
export interface AudioProcessors {
  /** Null takes it away; undefined leaves what there is. */
  readonly input?: AudioProcessor | null;
  readonly output?: AudioProcessor | null;
}
