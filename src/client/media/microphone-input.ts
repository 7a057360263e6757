import type { AudioProcessing } from './audio-devices.js';

/** How a microphone is to be opened. */
export interface MicrophoneRequest {
  readonly audio: boolean | MediaTrackConstraints;
  /** The user's switches, which are in `audio` already. */
  readonly processing: Partial<AudioProcessing>;
  /** Asks the browser, with the audio given or other constraints. */
  readonly getAudio: (audio: boolean | MediaTrackConstraints) => Promise<MediaStream>;
}

export interface OpenMicrophone {
  /** What the device gives. */
  readonly stream: MediaStream;
  /** What calls send. */
  readonly sent: MediaStream;
  /** Closes what is between the two. */
  readonly close?: () => void;
}

/** What opens microphones in place of the browser alone: a processor stands behind them. */
export interface MicrophoneInput {
  /** What it does in the browser's place, as the user sees it. */
  readonly replaced: Partial<AudioProcessing>;
  /** Rejects as `getUserMedia` does, and for nothing else. */
  open(request: MicrophoneRequest): Promise<OpenMicrophone>;
}

/** Calls send what the device gives. */
export const openPlain = async ({ audio, getAudio }: MicrophoneRequest): Promise<OpenMicrophone> => {
  const stream = await getAudio(audio);
  return { stream, sent: stream };
};
